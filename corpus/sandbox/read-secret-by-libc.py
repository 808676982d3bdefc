# Opens a file with libc's `open`, through ctypes.
# expect: shape 6
import typing
ctypes = typing.sys.modules["ctypes"]
libc = ctypes.CDLL(None)
fd = libc.open(b"@DIR@/secret", 0)
buffer = ctypes.create_string_buffer(100)
print(fd, libc.read(fd, buffer, 100), buffer.value)
result = cq.Workplane().box(1, 2, 3)
