# Prints the environment, in which there is nothing.
# expect: shape 6
import typing
print(dict(typing.sys.modules["os"].environ))
result = cq.Workplane().box(1, 2, 3)
