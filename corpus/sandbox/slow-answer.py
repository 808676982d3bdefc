# Sends its answer byte by byte for ever.
# expect: over wall
import time
import typing
os = typing.sys.modules["os"]
os.write(3, b"\xff\xff\0\0\0\0\0\0")
while True:
    os.write(3, b" ")
    time.sleep(0.5)
