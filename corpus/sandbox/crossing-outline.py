# Extrudes an outline that crosses itself.
# expect: failed cadquery/invalid-shape
result = cq.Workplane().polyline([(0, 0), (2, 2), (2, 0), (0, 2)]).close().extrude(1)
