# Unpacks a few bytes into gigabytes.
# expect: over memory | failed cadquery/python-error | failed cadquery/no-result
import typing
zlib = typing.sys.modules["zlib"]
small = zlib.compress(bytes(1 << 24), 9)
for _ in range(8):
    small = zlib.compress(small, 9)
data = [zlib.compress(bytes(1 << 26), 9)] * 64
print(len([zlib.decompress(each) for each in data]))
