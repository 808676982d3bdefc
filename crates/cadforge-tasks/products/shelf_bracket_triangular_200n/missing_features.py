import cadquery as cq

upright = cq.Workplane("XY").box(8, 60, 180).translate((4, 0, 90))
shelf = cq.Workplane("XY").box(160, 60, 8).translate((80, 0, 176))
result = upright.union(shelf)
