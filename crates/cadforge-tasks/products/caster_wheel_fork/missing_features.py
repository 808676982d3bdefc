import cadquery as cq

top = cq.Workplane("XY").box(90, 80, 6).translate((0, 0, 127))
post = cq.Workplane("XY").circle(12).extrude(30).translate((0, 0, 95))
bridge = cq.Workplane("XY").box(30, 50, 10).translate((0, 0, 97))
left = cq.Workplane("XY").box(30, 6, 60).translate((0, -22, 70))
right = cq.Workplane("XY").box(30, 6, 60).translate((0, 22, 70))
result = top.union(post).union(bridge).union(left).union(right)
