# volume: 5892
# solids: 1
# faces: 10
import cadquery as cq
result = cq.Workplane().box(30, 20, 10).faces(">Z").edges().chamfer(1.5)
