# Forks.
# expect: denied
import typing
os = typing.sys.modules["os"]
os.fork()
result = cq.Workplane().box(1, 2, 3)
