# Makes descriptors without a file: events, timers, watches, secrets, polls.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
for number in (85, 206, 213, 253, 254, 281, 282, 283, 284, 289, 290, 291, 293, 294, 300, 319, 323, 425, 434, 447):
    assert libc.syscall(number, 0, 0, 0, 0, 0, 0) == -1, number
result = cq.Workplane().box(1, 2, 3)
