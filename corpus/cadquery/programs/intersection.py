# volume: 895.8774569
# solids: 1
# faces: 7
import cadquery as cq
result = cq.Workplane().box(10, 10, 10).intersect(cq.Workplane().sphere(6.5))
