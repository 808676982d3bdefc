# volume: 30127.83056
# solids: 1
# faces: 30
import cadquery as cq

plate = cq.Workplane().box(44, 44, 4, centered=(True, True, False))
plate = plate.faces(">Z").workplane().rect(32, 32, forConstruction=True).vertices().hole(4.5)
stem = cq.Workplane().circle(6).extrude(-14)
bridge = cq.Workplane().box(30, 18, 4, centered=(True, True, False)).translate((0, 0, -16))
arm = cq.Workplane().box(4, 18, 36, centered=(True, True, False)).translate((13, 0, -50))
axle = cq.Workplane("YZ").circle(3).extrude(36, both=True).translate((0, 0, -42))
wheel = cq.Workplane("YZ").circle(16).extrude(8, both=True).translate((0, 0, -42))
fixture = plate.union(stem).union(bridge).union(arm).union(arm.mirror("YZ")).union(axle).union(wheel)
