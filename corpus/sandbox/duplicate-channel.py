# Makes copies of its channel, and sends one to somebody.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
for number in (32, 33, 46, 72, 292, 307, 436):
    assert libc.syscall(number, 3, 9, 0, 0, 0, 0) == -1, number
result = cq.Workplane().box(1, 2, 3)
