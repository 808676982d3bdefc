# Leaves an empty root folder by the classic trick.
# expect: denied
import typing
os = typing.sys.modules["os"]
for _ in range(20):
    os.chdir("..")
os.chroot(".")
print(open("etc/passwd").read())
result = cq.Workplane().box(1, 2, 3)
