# An assembly that is its own part.
# expect: failed cadquery/recursion | failed cadquery/python-error | failed cadquery/kernel-crash | failed cadquery/wrong-argument
result = cq.Assembly(cq.Workplane().box(1, 2, 3), name="a")
result.children.append(result)
