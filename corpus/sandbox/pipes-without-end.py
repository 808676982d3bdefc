# Makes pipes to hold memory in the kernel.
# expect: denied
import typing
os = typing.sys.modules["os"]
ends = [os.pipe() for _ in range(100000)]
