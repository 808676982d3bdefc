# volume: 1751.297611
# solids: 1
# faces: 111
import cadquery as cq
result = cq.Workplane().box(40, 15, 3).faces(">Z").workplane().text("forge", 9, -1)
