# Writes to its standard output without end, past Python.
# expect: over cpu
import typing
os = typing.sys.modules["os"]
page = bytes(1 << 20)
while True:
    os.write(1, page)
