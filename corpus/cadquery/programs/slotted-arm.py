# volume: 7331.309589
# solids: 1
# faces: 10
import cadquery as cq
arm = cq.Workplane().slot2D(80, 20).extrude(6)
result = arm.faces(">Z").workplane().slot2D(50, 6).cutThruAll()
