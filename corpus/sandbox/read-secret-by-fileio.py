# Reads a file through `io`, which `open` is made of.
# expect: denied
import typing
io = typing.sys.modules["io"]
print(io.FileIO("@DIR@/secret").readall())
result = cq.Workplane().box(1, 2, 3)
