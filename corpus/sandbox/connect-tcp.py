# Calls home.
# expect: denied
import typing
socket = typing.sys.modules["_socket"]
call = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
call.connect(("127.0.0.1", @PORT@))
call.send(b"hello")
result = cq.Workplane().box(1, 2, 3)
