# Leaves a thread running.
# expect: denied
import typing
def spin():
    while True:
        pass
typing.sys.modules["_thread"].start_new_thread(spin, ())
result = cq.Workplane().box(1, 2, 3)
