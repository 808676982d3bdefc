# volume: 96
# solids: 1
# faces: 6
import cadquery as cq
result = [cq.Workplane().box(4, 4, 4), cq.Workplane().box(4, 4, 4).translate((2, 0, 0))]
