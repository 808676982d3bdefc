# volume: 4371.327412
# solids: 1
# faces: 14
import cadquery as cq
result = cq.Workplane().rect(40, 30).offset2D(4).rect(36, 26).extrude(5)
