import cadquery as cq

slab = cq.Workplane("XY").box(120, 120, 8).translate((0, 0, 4))
wall = cq.Workplane("XY").box(90, 8, 120).rotate((0, 0, 0), (1, 0, 0), -20).translate((0, 20, 62))
result = slab.union(wall)
