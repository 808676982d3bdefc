# Plants a second name for somebody's file.
# expect: denied
import typing
typing.sys.modules["os"].link("@DIR@/secret", "@DIR@/link")
result = cq.Workplane().box(1, 2, 3)
