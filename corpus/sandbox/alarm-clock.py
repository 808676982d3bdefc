# Sets timers that would go off later.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
for number in (37, 38, 222, 283, 284, 286):
    assert libc.syscall(number, 1, 0, 0, 0, 0, 0) == -1, number
result = cq.Workplane().box(1, 2, 3)
