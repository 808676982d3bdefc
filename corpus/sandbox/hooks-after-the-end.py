# Leaves hooks that run when the interpreter ends or collects.
# expect: shape 6
import typing
atexit = typing.sys.modules.get("atexit")
class Last:
    def __del__(self):
        while True:
            pass
typing.sys.last = Last()
typing.sys.setprofile(lambda *_: None)
result = cq.Workplane().box(1, 2, 3)
