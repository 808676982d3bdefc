# A list of shapes that contains itself.
# expect: failed cadquery/recursion | failed cadquery/python-error
result = [cq.Workplane().box(1, 2, 3)]
result.append(result)
