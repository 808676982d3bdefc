# volume: 43927.99327
# solids: 1
# faces: 19
import cadquery as cq

block = cq.Workplane("XY").box(60, 80, 10).faces(">Z").workplane().hole(22)
result = block.faces(">Z").workplane().rect(48, 68, forConstruction=True).vertices().cboreHole(2.4, 4.4, 2.1)
