# Plants a symbolic link for somebody else to follow.
# expect: denied
import typing
typing.sys.modules["os"].symlink("/etc/passwd", "@DIR@/link")
result = cq.Workplane().box(1, 2, 3)
