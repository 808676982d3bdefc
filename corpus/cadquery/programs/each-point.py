# volume: 2118.086256
# solids: 1
# faces: 24
import cadquery as cq

def peg(location):
    return cq.Workplane().circle(1.5).extrude(6).val().located(location)

plate = cq.Workplane().box(30, 30, 2)
pegs = cq.Workplane().rarray(8, 8, 3, 3).eachpoint(peg)
result = plate.union(pegs)
