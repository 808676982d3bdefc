# Sends signals by every number that sends one, to others and to itself.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
me = libc.getpid()
for pid in (1, me):
    assert libc.syscall(62, pid, 9) == -1
    assert libc.syscall(200, pid, 9) == -1
    assert libc.syscall(234, pid, pid, 9) == -1
    assert libc.syscall(434, pid, 0) == -1
    assert libc.syscall(129, pid, 9) == -1
result = cq.Workplane().box(1, 2, 3)
