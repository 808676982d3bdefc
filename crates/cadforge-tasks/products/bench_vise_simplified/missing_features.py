import cadquery as cq

slab = cq.Workplane("XY").box(210, 140, 16).translate((105, 0, 8))
block = cq.Workplane("XY").box(36, 110, 134).translate((48, 0, 83))
other = cq.Workplane("XY").box(34, 110, 134).translate((129, 0, 83))
result = slab.union(block).union(other)
