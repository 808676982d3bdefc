# Answers with a header that is not JSON.
# expect: failed cadquery/no-answer
import typing
typing.sys.modules["os"].write(3, b"\x04\0\0\0\0\0\0\0!!!!")
