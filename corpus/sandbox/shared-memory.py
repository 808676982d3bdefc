# Leaves a segment of System V shared memory behind.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
assert libc.shmget(0x0CADF06E, 1 << 20, 0o1666) == -1
assert libc.msgget(0x0CADF06E, 0o1666) == -1
assert libc.semget(0x0CADF06E, 1, 0o1666) == -1
result = cq.Workplane().box(1, 2, 3)
