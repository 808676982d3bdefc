# volume: 4234.513322
# solids: 1
# faces: 46
import cadquery as cq
result = cq.Workplane().rect(60, 40).extrude(2).faces(">Z").workplane().rarray(6, 6, 8, 5).hole(3)
