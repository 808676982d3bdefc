import cadquery as cq

block = cq.Workplane("XY").box(560, 560, 450).translate((0, 0, 225))
board = cq.Workplane("XY").box(560, 60, 900).translate((0, 250, 450))
result = block.union(board)
