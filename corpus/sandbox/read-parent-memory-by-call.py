# Reads its parent's memory through `process_vm_readv`.
# expect: shape 6
import typing
ctypes = typing.sys.modules["ctypes"]
libc = ctypes.CDLL(None, use_errno=True)
class Span(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]
buffer = ctypes.create_string_buffer(64)
mine, theirs = Span(ctypes.addressof(buffer), 64), Span(0x400000, 64)
assert libc.process_vm_readv(1, ctypes.byref(mine), 1, ctypes.byref(theirs), 1, 0) == -1
result = cq.Workplane().box(1, 2, 3)
