import cadquery as cq
result = cq.Workplane("XY").moveTo((5, 5)).rect(10, 10).extrude(2)
#= line 2: `moveTo` cannot work with these arguments [cadquery/wrong-argument]
#= cause: `x` is of type `tuple`, not a number
#= hint: give two numbers: `moveTo(x, y)`
