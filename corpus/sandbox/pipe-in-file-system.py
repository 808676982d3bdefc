# Makes a named pipe.
# expect: denied
import typing
typing.sys.modules["os"].mkfifo("@DIR@/pipe")
result = cq.Workplane().box(1, 2, 3)
