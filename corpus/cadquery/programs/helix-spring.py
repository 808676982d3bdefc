# volume: 592.176201
# solids: 1
# faces: 3
import cadquery as cq
path = cq.Wire.makeHelix(6, 18, 10)
result = cq.Workplane("XZ").center(10, 0).circle(1).sweep(path, isFrenet=True)
