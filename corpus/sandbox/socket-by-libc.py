# Makes a socket with libc and by number.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
assert libc.socket(1, 1, 0) == -1
assert libc.syscall(41, 2, 1, 0) == -1
assert libc.syscall(198, 2, 1, 0) == -1
result = cq.Workplane().box(1, 2, 3)
