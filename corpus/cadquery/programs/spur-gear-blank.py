# volume: 11997.54402
# solids: 1
# faces: 75
import cadquery as cq
import math

teeth, root, tip, width = 18, 20.0, 24.0, 8.0
points = []
for tooth in range(teeth):
    for part, radius in ((0.0, root), (0.3, root), (0.45, tip), (0.85, tip)):
        angle = 2 * math.pi * (tooth + part) / teeth
        points.append((radius * math.cos(angle), radius * math.sin(angle)))
result = cq.Workplane().polyline(points).close().extrude(width).faces(">Z").workplane().hole(8)
