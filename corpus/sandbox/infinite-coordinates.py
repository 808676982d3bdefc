# A shape that lies at infinity.
# expect: failed cadquery/invalid-shape | failed cadquery/kernel-error | failed cadquery/empty-result
result = cq.Workplane().box(1e200, 1e200, 1e200)
