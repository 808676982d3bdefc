# volume: 8142.477796
# solids: 1
# faces: 36
import cadquery as cq
result = cq.Workplane().box(60, 40, 3).faces(">Z").workplane().rarray(10, 10, 5, 3).circle(2).extrude(5)
