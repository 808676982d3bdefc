# volume: 1849.131584
# solids: 1
# faces: 54
import cadquery as cq
result = cq.Workplane().box(40, 15, 3).faces(">Z").workplane().text("CAD", 10, 1, combine="a")
