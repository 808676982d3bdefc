# volume: 25243.89918
# solids: 1
# faces: 8
import cadquery as cq

base = cq.Workplane().box(40, 40, 10)
post = cq.Workplane().cylinder(30, 5)
result = (
    cq.Assembly(name="lamp")
    .add(base, name="base", color=cq.Color("gray"))
    .add(post, name="post", loc=cq.Location(cq.Vector(0, 0, 20)))
    .add(cq.Workplane().sphere(12), name="bulb", loc=cq.Location(cq.Vector(0, 0, 42)))
)
