# volume: 4000.001547
# solids: 1
# faces: 6
import cadquery as cq
result = cq.Workplane().rect(10, 10).twistExtrude(40, 90)
