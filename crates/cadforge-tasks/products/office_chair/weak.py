import cadquery as cq

foot = cq.Workplane("XY").circle(280).extrude(60)
column = cq.Workplane("XY").circle(50).extrude(500)
board = cq.Workplane("XY").box(500, 500, 80).translate((0, 0, 500))
result = foot.union(column).union(board)
