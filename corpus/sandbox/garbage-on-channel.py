# Answers with noise.
# expect: failed cadquery/no-answer | over output
import typing
typing.sys.modules["os"].write(3, b"\xffnoise" * 100)
result = cq.Workplane().box(1, 2, 3)
