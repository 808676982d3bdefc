# Starts a thread past Python.
# expect: shape 6
import typing
ctypes = typing.sys.modules["ctypes"]
libc = ctypes.CDLL(None)
handle = ctypes.c_ulong()
assert libc.pthread_create(ctypes.byref(handle), None, libc.pause, None) != 0
result = cq.Workplane().box(1, 2, 3)
