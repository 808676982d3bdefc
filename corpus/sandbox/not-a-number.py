# A shape whose coordinates are no numbers.
# expect: failed cadquery/invalid-shape | failed cadquery/kernel-error | failed cadquery/empty-result | failed cadquery/python-error
result = cq.Workplane().box(1, 2, 3).translate((float("nan"), 0, 0))
