# Overflows the compiler.
# expect: over memory | failed cadquery/kernel-crash | failed cadquery/recursion | failed cadquery/syntax | failed cadquery/python-error
result = eval("-" * 10**6 + "1")
