# Asks for what only the administrator may: clock, name, swap, modules, ports, quotas, identity.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
for number in (103, 105, 106, 116, 117, 154, 155, 159, 161, 163, 164, 167, 168, 170, 171, 172, 173, 174, 179, 227, 246, 305):
    assert libc.syscall(number, 0, 0, 0, 0, 0, 0) == -1, number
result = cq.Workplane().box(1, 2, 3)
