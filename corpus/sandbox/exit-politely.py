# Ends with an exception that is no error.
# expect: failed cadquery/ended-itself
result = cq.Workplane().box(1, 2, 3)
raise SystemExit(0)
