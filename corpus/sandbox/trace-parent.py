# Attaches to its parent as a debugger.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
assert libc.ptrace(16, 1, 0, 0) == -1
assert libc.ptrace(0x4206, 1, 0, 0) == -1
result = cq.Workplane().box(1, 2, 3)
