# Reserves the machine's huge pages and locks memory.
# expect: shape 6
import typing
ctypes = typing.sys.modules["ctypes"]
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
failed = ctypes.c_void_p(-1).value
assert libc.mmap(None, ctypes.c_size_t(1 << 21), 3, 0x40022, -1, 0) == failed
assert libc.mmap(None, ctypes.c_size_t(1 << 20), 3, 0x2022, -1, 0) == failed
assert libc.mlockall(3) == -1
result = cq.Workplane().box(1, 2, 3)
