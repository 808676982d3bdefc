# Connects to a socket in the file system.
# expect: denied
import typing
socket = typing.sys.modules["_socket"]
socket.socket(socket.AF_UNIX).connect("@DIR@/socket")
result = cq.Workplane().box(1, 2, 3)
