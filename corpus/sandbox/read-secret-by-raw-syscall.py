# Opens a file with every number that means opening, past libc.
# expect: shape 6
import typing
ctypes = typing.sys.modules["ctypes"]
libc = ctypes.CDLL(None)
buffer = ctypes.create_string_buffer(100)
for number, arguments in ((2, (b"@DIR@/secret", 0)), (257, (-100, b"@DIR@/secret", 0)), (437, (-100, b"@DIR@/secret", bytes(24), 24)), (56, (-100, b"@DIR@/secret", 0))):
    fd = libc.syscall(number, *arguments)
    if fd > 3:
        libc.read(fd, buffer, 100)
print(buffer.value)
result = cq.Workplane().box(1, 2, 3)
