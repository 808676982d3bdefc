# Sends signals by queue, by thread and by descriptor, and asks who listens.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
for number in (62, 129, 200, 234, 297, 312, 424):
    assert libc.syscall(number, 1, 9, 0, 0, 0, 0) == -1, number
result = cq.Workplane().box(1, 2, 3)
