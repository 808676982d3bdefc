import cadquery as cq

slab = cq.Workplane("XY").box(210, 140, 16)
block = cq.Workplane("XY").box(80, 110, 90).translate((0, 0, 50))
result = slab.union(block)
