# Writes machine code into memory and asks to execute it.
# expect: shape 6
import typing
ctypes = typing.sys.modules["ctypes"]
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
failed = ctypes.c_void_p(-1).value
assert libc.mmap(None, ctypes.c_size_t(4096), 7, 0x22, -1, 0) == failed
page = libc.mmap(None, ctypes.c_size_t(4096), 3, 0x22, -1, 0)
assert libc.mprotect(ctypes.c_void_p(page), ctypes.c_size_t(4096), 5) == -1
result = cq.Workplane().box(1, 2, 3)
