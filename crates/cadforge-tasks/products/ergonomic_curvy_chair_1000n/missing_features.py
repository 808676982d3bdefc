import cadquery as cq

slab = cq.Workplane("XY").box(500, 460, 36).translate((0, -10, 440))
board = cq.Workplane("XY").box(440, 30, 600).translate((0, 205, 720))
posts = cq.Workplane("XY").rect(400, 400, forConstruction=True).vertices().circle(22).extrude(430)
result = slab.union(board).union(posts)
