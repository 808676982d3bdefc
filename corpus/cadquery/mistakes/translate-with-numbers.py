import cadquery as cq
result = cq.Workplane("XY").box(10, 10, 10).translate(5, 0, 0)
#= line 2: `translate` takes 2 positional arguments but 4 were given [cadquery/wrong-argument]
#= hint: give one vector: `translate((x, y, z))`
