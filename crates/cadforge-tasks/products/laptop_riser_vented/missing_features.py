import cadquery as cq

board = cq.Workplane("YZ").polyline([(-120, 22), (120, 100), (120, 108), (-120, 30)]).close().extrude(160, both=True)
block = cq.Workplane("XY").box(200, 20, 95).translate((0, 105, 47.5))
result = board.union(block)
