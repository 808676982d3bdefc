# Overflows the stack of the machine, in C.
# expect: over memory | failed cadquery/kernel-crash | failed cadquery/recursion
import typing
typing.sys.setrecursionlimit(10**9)
nested = []
for _ in range(10**6):
    nested = [nested]
repr(nested)
