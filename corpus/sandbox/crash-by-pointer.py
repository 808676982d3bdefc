# Reads where there is nothing.
# expect: failed cadquery/kernel-crash
import typing
typing.sys.modules["ctypes"].string_at(8)
