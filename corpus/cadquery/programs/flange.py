# volume: 93713.70886
# solids: 1
# faces: 12
import cadquery as cq

result = (
    cq.Workplane().circle(50).extrude(10).faces(">Z").workplane().circle(25).extrude(30)
    .faces(">Z").workplane().hole(36)
    .faces("<Z").workplane().polarArray(38, 0, 360, 6).hole(8)
)
