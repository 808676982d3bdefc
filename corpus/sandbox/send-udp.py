# Sends a datagram.
# expect: denied
import typing
socket = typing.sys.modules["_socket"]
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"hello", ("127.0.0.1", @PORT@))
result = cq.Workplane().box(1, 2, 3)
