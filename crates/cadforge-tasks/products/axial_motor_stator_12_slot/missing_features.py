import cadquery as cq

disc = cq.Workplane("XY").circle(90).extrude(10)
rim = cq.Workplane("XY").circle(86).circle(70).extrude(20)
result = disc.union(rim).cut(cq.Workplane("XY").circle(25).extrude(10))
