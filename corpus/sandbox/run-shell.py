# Runs a shell, which reports failure by a number only.
# expect: shape 6
import typing
typing.sys.modules["os"].system("touch @DIR@/trace")
result = cq.Workplane().box(1, 2, 3)
