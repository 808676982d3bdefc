import cadquery as cq
result = cq.Workplane("XY").box(10, 20)
#= line 2: `box` missing 1 required positional argument: 'height' [cadquery/wrong-argument]
#= hint: `box(length, width, height, centered=True, combine=True, clean=True)`
