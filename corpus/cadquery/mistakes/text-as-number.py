import cadquery as cq
result = cq.Workplane("XY").circle("5").extrude(10)
#= line 2: `circle` cannot work with these arguments [cadquery/wrong-argument]
#= cause: `radius` is the text '5', not a number
#= hint: `circle(radius, forConstruction=False)`
