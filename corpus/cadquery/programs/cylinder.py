# volume: 1570.796327
# solids: 1
# faces: 3
import cadquery as cq
result = cq.Workplane().cylinder(20, 5)
