# Asks the kernel about network interfaces.
# expect: denied
import typing
socket = typing.sys.modules["_socket"]
socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
result = cq.Workplane().box(1, 2, 3)
