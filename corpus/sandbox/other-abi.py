# Makes system calls by the numbers of the 32-bit and x32 interfaces.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
for number in (2, 41, 56, 57, 59, 62, 257):
    assert libc.syscall(0x40000000 + number, 0, 0, 0, 0, 0, 0) == -1, number
result = cq.Workplane().box(1, 2, 3)
