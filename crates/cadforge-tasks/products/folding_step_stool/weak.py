import cadquery as cq

board = cq.Workplane("XY").box(420, 220, 24).translate((0, 0, 400))
block = cq.Workplane("XY").box(300, 160, 400).translate((0, 0, 200))
result = board.union(block)
