# volume: 624.6032701
# solids: 1
# faces: 9
import cadquery as cq
import math

size, height, bore = 13.0, 6.5, 8.0
nut = cq.Workplane().polygon(6, size / math.cos(math.pi / 6)).extrude(height)
result = nut.faces(">Z").workplane().hole(bore)
