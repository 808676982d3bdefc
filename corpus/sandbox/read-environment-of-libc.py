# Walks the environment that libc keeps, where Python has no say.
# expect: shape 6
import typing
ctypes = typing.sys.modules["ctypes"]
environ = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ")
at = 0
while environ and environ[at]:
    print(environ[at])
    at += 1
result = cq.Workplane().box(1, 2, 3)
