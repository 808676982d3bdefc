import cadquery as cq

board = cq.Workplane("XY").box(420, 220, 24).translate((0, 0, 468))
left = cq.Workplane("XY").box(20, 200, 460).translate((-170, 0, 230))
right = cq.Workplane("XY").box(20, 200, 460).translate((170, 0, 230))
result = board.union(left).union(right)
