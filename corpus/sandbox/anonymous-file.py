# Keeps gigabytes in a file without a name, which no limit on memory counts.
# expect: denied
import typing
os = typing.sys.modules["os"]
fd = os.memfd_create("hoard")
while True:
    os.write(fd, bytes(1 << 20))
