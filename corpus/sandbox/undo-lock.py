# Asks the kernel to take the lock off again.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
assert libc.prctl(22, 0, 0, 0, 0) == -1
assert libc.prctl(4, 1, 0, 0, 0) == -1
assert libc.prctl(38, 0, 0, 0, 0) == -1
assert libc.syscall(317, 1, 0, 0) == -1
result = cq.Workplane().box(1, 2, 3)
