import cadquery as cq
base = cq.Workplane("XY").box(10, 10, 2)
lid = cq.Workplane("XY").box(10, 10, 1)
both = cq.Assembly().add(base).add(lid)
both.constrain("base@faces@>Z", "lid@faces@<Z", "Plane")
both.solve()
result = both
#= line 5: the assembly has no part `base` [cadquery/wrong-argument]
#= hint: name parts when they are added: `add(part, name='lid')`
