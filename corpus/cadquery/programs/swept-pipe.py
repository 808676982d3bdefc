# volume: 2584.724429
# solids: 1
# faces: 8
import cadquery as cq

path = cq.Workplane("XZ").lineTo(0, 30).radiusArc((20, 50), 20).lineTo(50, 50)
result = cq.Workplane("XY").circle(5).circle(4).sweep(path)
