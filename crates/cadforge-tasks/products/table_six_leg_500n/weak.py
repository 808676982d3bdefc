import cadquery as cq

slab = cq.Workplane("XY").box(900, 600, 30).translate((0, 0, 500))
column = cq.Workplane("XY").box(120, 120, 500).translate((0, 0, 250))
result = slab.union(column)
