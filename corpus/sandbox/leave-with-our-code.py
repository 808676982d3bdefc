# Ends its process with the code that means a failure of ours.
# expect: failed cadquery/no-answer
import typing
typing.sys.modules["os"]._exit(70)
