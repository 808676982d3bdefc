# Forks by the numbers of clone, clone3, fork and vfork, with and without flags of threads.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
assert libc.syscall(56, 17, 0, 0, 0, 0) == -1
assert libc.syscall(56, 0x10000 | 17, 0, 0, 0, 0) == -1
assert libc.syscall(435, bytes(88), 88) == -1
assert libc.syscall(57) == -1
assert libc.syscall(58) == -1
assert libc.syscall(220, 17, 0, 0, 0, 0) == -1
result = cq.Workplane().box(1, 2, 3)
