# volume: 6000
# solids: 1
# faces: 6
import cadquery as cq
result = cq.Workplane("XY").box(30, 20, 10)
