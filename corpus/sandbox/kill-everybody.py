# Kills everything that it may kill.
# expect: denied
import typing
typing.sys.modules["os"].kill(-1, 9)
result = cq.Workplane().box(1, 2, 3)
