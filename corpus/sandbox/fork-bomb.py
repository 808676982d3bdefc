# Forks for ever, whatever it is told.
# expect: over cpu
import typing
os = typing.sys.modules["os"]
while True:
    try:
        os.fork()
    except OSError:
        pass
