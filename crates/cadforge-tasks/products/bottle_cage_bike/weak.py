import cadquery as cq

result = cq.Workplane("XY").circle(42).circle(38).extrude(90)
