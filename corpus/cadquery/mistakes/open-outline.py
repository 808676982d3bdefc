import cadquery as cq
result = cq.Workplane("XY").moveTo(0, 0).lineTo(10, 0).lineTo(10, 10).extrude(5)
#= line 2: `extrude`: No pending wires present [cadquery/no-outline]
#= cause: there is no closed outline to work on
#= hint: draw one first: `rect`, `circle`, or lines ending with `close()`
