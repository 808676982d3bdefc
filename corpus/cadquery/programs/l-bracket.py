# volume: 19648.58407
# solids: 1
# faces: 12
import cadquery as cq

base = cq.Workplane("XY").box(60, 40, 5, centered=(True, True, False))
wall = cq.Workplane("XY").box(5, 40, 45, centered=(True, True, False)).translate((-27.5, 0, 0))
result = base.union(wall).edges("|Y and >X").fillet(2)
result = result.faces(">Z[1]").workplane(origin=(0, 0, 0)).pushPoints([(10, 10), (10, -10)]).hole(6)
