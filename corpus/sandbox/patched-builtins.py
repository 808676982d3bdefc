# Replaces functions that everything uses.
# expect: failed cadquery/no-answer | failed cadquery/python-error | shape 6
import typing
builtins = typing.sys.modules["builtins"]
result = cq.Workplane().box(1, 2, 3)
builtins.len = builtins.isinstance = builtins.next = lambda *_: 10**9
