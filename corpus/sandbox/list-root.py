# Lists folders.
# expect: denied
import typing
print(typing.sys.modules["os"].listdir("/"))
result = cq.Workplane().box(1, 2, 3)
