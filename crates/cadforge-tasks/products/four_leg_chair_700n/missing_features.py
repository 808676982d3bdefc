import cadquery as cq

panel = cq.Workplane("XY").box(500, 500, 30).translate((0, 0, 435))
posts = cq.Workplane("XY").rect(455, 455, forConstruction=True).vertices().rect(45, 45).extrude(430)
result = panel.union(posts)
