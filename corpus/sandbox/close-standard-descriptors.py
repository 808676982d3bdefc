# Closes what it was given, but for the channel.
# expect: shape 6
import typing
typing.sys.modules["os"].closerange(0, 3)
result = cq.Workplane().box(1, 2, 3)
