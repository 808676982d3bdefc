# Connects to a Unix socket without a file.
# expect: denied
import typing
socket = typing.sys.modules["_socket"]
socket.socket(socket.AF_UNIX).connect("\0@NAME@")
result = cq.Workplane().box(1, 2, 3)
