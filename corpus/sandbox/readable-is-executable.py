# Asks that what can be read can be executed, by four ways around `mprotect`.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
assert libc.personality(0x0400000) == -1
assert libc.syscall(329, 0, 4096, 5, 0) == -1
assert libc.syscall(216, 0, 4096, 0, 0, 0) == -1
assert libc.syscall(30, 0, 0, 0o100000) == -1
result = cq.Workplane().box(1, 2, 3)
