import cadquery as cq
result = cq.Workplane.box(10, 20, 30)
#= line 2: `box` missing 1 required positional argument: 'height' [cadquery/wrong-argument]
#= hint: make one first: `cq.Workplane().box(...)`
