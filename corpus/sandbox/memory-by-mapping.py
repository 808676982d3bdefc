# Maps memory past Python's allocator.
# expect: shape 6
import typing
ctypes = typing.sys.modules["ctypes"]
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
taken = [libc.mmap(None, ctypes.c_size_t(1 << 30), 3, 0x22, -1, 0) for _ in range(64)]
assert taken.count(ctypes.c_void_p(-1).value) > 60
result = cq.Workplane().box(1, 2, 3)
