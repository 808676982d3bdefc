# Ends its process without a word.
# expect: failed cadquery/no-answer
import typing
typing.sys.modules["os"]._exit(0)
