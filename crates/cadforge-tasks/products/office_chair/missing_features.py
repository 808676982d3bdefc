import cadquery as cq

foot = cq.Workplane("XY").circle(300).extrude(60)
column = cq.Workplane("XY").circle(30).extrude(440)
cushion = cq.Workplane("XY").box(520, 500, 80).translate((0, -50, 470))
board = cq.Workplane("XY").box(480, 50, 740).translate((0, 215, 800))
result = foot.union(column).union(cushion).union(board)
