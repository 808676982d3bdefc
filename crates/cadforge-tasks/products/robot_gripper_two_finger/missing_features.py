import cadquery as cq

block = cq.Workplane("XY").box(52, 84, 50).translate((26, 0, 25))
bars = cq.Workplane("XY").pushPoints([(100, -36), (100, 36)]).box(120, 12, 30).translate((0, 0, 30))
result = block.union(bars)
