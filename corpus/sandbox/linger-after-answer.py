# Answers and stays, counting.
# expect: shape 6
import typing
program = typing.sys.modules["program"]
send = program.send
def forever(*answer):
    send(*answer)
    while True:
        pass
program.send = forever
result = cq.Workplane().box(1, 2, 3)
