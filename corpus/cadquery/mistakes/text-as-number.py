import cadquery as cq
result = cq.Workplane("XY").circle("5").extrude(10)
#= line 2: `circle` cannot work with these arguments [cadquery/wrong-argument]
#= cause: an argument has the wrong type or an unknown value
#= hint: `circle(radius, forConstruction=False)`
