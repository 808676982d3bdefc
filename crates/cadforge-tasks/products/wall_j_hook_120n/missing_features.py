import cadquery as cq

plate = cq.Workplane("XY").box(12, 90, 180).translate((6, 0, 90))
bar = cq.Workplane("YZ").center(0, 130).circle(10).extrude(110)
result = plate.union(bar)
