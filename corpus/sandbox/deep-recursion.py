# Lifts Python's own limit and recurses until memory ends.
# expect: over cpu | over memory | failed cadquery/kernel-crash | failed cadquery/recursion
import typing
typing.sys.setrecursionlimit(10**9)
def down(depth):
    return down(depth + 1) + 1
down(0)
