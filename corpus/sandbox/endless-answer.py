# Promises a gigantic answer.
# expect: over output
import typing
typing.sys.modules["os"].write(3, b"\xff\xff\xff\x7f\xff\xff\xff\x7f")
