# volume: 5804.696111
# solids: 1
# faces: 26
import cadquery as cq
result = cq.Workplane().box(30, 20, 10).edges().fillet(2)
