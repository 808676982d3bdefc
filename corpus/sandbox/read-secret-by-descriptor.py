# Reads a file through the system call, not through `open`.
# expect: denied
import typing
os = typing.sys.modules["os"]
print(os.read(os.open("@DIR@/secret", os.O_RDONLY), 100))
result = cq.Workplane().box(1, 2, 3)
