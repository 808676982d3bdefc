import cadquery as cq

block = cq.Workplane("XY").box(50, 84, 50)
bars = cq.Workplane("XY").pushPoints([(60, -30), (60, 30)]).box(80, 12, 30)
result = block.union(bars)
