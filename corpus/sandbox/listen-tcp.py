# Opens a door for somebody to come in.
# expect: denied
import typing
socket = typing.sys.modules["_socket"]
door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
door.bind(("0.0.0.0", 0))
door.listen()
result = cq.Workplane().box(1, 2, 3)
