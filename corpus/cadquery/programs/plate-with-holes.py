# volume: 23528.7611
# solids: 1
# faces: 10
import cadquery as cq

length, width, thickness, hole, inset = 80.0, 50.0, 6.0, 5.0, 8.0
result = (
    cq.Workplane("XY")
    .box(length, width, thickness)
    .faces(">Z")
    .workplane()
    .rect(length - 2 * inset, width - 2 * inset, forConstruction=True)
    .vertices()
    .hole(hole)
)
