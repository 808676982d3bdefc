# volume: 192
# solids: 3
# faces: 18
import cadquery as cq
parts = [cq.Workplane().box(4, 4, 4).translate((x, 0, 0)) for x in (0, 10, 20)]
result = parts
