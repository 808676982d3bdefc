# Lifts the limits that it was given.
# expect: failed cadquery/python-error
import typing
resource = typing.sys.modules["resource"]
resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
hoard = bytearray(1 << 34)
