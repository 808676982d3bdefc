# volume: 3445.182397
# solids: 1
# faces: 12
import cadquery as cq
result = cq.Workplane().box(60, 12, 5).faces(">Z").workplane().pushPoints([(-20, 0), (0, 0), (20, 0)]).cskHole(3, 6, 82)
