import cadquery as cq

block = cq.Workplane("XY").box(216, 136, 160).translate((0, 0, 80))
plate = cq.Workplane("XY").box(248, 170, 20).translate((0, 0, 80))
result = block.union(plate)
