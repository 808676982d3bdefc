# volume: 11653.50629
# solids: 1
# faces: 3
import cadquery as cq
result = cq.Workplane().circle(15).extrude(20, taper=8)
