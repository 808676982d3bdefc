# volume: 797.2566612
# solids: 2
# faces: 13
import cadquery as cq
result = cq.Workplane().box(10, 10, 10) - cq.Workplane().cylinder(20, 3) + cq.Workplane().box(2, 2, 20)
