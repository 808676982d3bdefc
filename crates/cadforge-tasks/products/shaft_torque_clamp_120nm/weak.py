import cadquery as cq

block = cq.Workplane("XY").box(30, 90, 50)
bar = cq.Workplane("XY").box(160, 40, 25).translate((80, 0, 0))
result = block.union(bar)
