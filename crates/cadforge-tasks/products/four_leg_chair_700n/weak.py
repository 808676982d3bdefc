import cadquery as cq

block = cq.Workplane("XY").box(500, 500, 420).translate((0, 0, 210))
board = cq.Workplane("XY").box(500, 60, 700).translate((0, 220, 350))
result = block.union(board)
