import cadquery as cq

result = cq.Workplane("XY").circle(80).circle(20).extrude(12)
