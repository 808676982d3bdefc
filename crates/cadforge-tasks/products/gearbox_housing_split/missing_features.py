import cadquery as cq

body = cq.Workplane("XY").box(216, 136, 160).translate((0, 0, 80))
drain = cq.Workplane("YZ").center(0, 24).circle(14).extrude(-130)
result = body.union(drain)
