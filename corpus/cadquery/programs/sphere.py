# volume: 2144.660585
# solids: 1
# faces: 1
import cadquery as cq
result = cq.Workplane().sphere(8)
