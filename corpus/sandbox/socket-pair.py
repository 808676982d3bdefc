# Makes a pair of sockets, over which descriptors can travel.
# expect: denied
import typing
pair = typing.sys.modules["_socket"].socketpair()
result = cq.Workplane().box(1, 2, 3)
