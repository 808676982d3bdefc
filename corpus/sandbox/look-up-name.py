# Resolves a name, which would tell a server who asks.
# expect: failed cadquery/python-error | denied
import typing
print(typing.sys.modules["_socket"].getaddrinfo("example.com", 80))
result = cq.Workplane().box(1, 2, 3)
