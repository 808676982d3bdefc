# volume: 1776.528792
# solids: 1
# faces: 1
import cadquery as cq
result = cq.Workplane(cq.Solid.makeTorus(10, 3))
