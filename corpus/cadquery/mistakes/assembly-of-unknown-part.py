import cadquery as cq
parts = cq.Assembly().add(cq.Workplane().box(10, 10, 10), name="base")
parts.constrain("base@faces@>Z", "lid@faces@<Z", "Plane")
parts.solve()
result = parts
#= line 3: the assembly has no part `lid` [cadquery/wrong-argument]
#= hint: name parts when they are added: `add(part, name='lid')`
