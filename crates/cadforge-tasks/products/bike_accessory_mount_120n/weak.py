import cadquery as cq

block = cq.Workplane("XY").box(60, 40, 60)
bar = cq.Workplane("XY").box(100, 30, 15).translate((60, 0, 20))
result = block.union(bar)
