import cadquery as cq

slab = cq.Workplane("XY").box(900, 600, 30).translate((0, 0, 705))
posts = cq.Workplane("XY").rect(800, 500, forConstruction=True).vertices().rect(45, 45).extrude(700)
result = slab.union(posts)
