import cadquery as cq

slab = cq.Workplane("XY").box(120, 120, 8)
wall = cq.Workplane("XY").box(90, 8, 100).translate((0, 30, 50))
result = slab.union(wall)
