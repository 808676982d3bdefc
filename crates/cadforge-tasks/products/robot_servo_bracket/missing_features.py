import cadquery as cq

block = cq.Workplane("XY").box(48, 60, 55)
result = block.cut(cq.Workplane("XY").box(40, 60, 51).translate((0, 0, 4)))
