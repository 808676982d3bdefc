import cadquery as cq

plate = cq.Workplane("XY").box(64, 64, 4).translate((0, 0, 2))
bar = cq.Workplane("XY").box(190, 14, 8).translate((0, 0, 4))
result = plate.union(bar.rotate((0, 0, 0), (0, 0, 1), 45)).union(bar.rotate((0, 0, 0), (0, 0, 1), 135))
