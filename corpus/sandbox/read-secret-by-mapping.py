# Asks the loader to map a file as a library.
# expect: denied
import typing
ctypes = typing.sys.modules["ctypes"]
ctypes.CDLL("@DIR@/secret")
result = cq.Workplane().box(1, 2, 3)
