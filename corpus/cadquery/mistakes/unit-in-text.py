import cadquery as cq
thickness = "5 mm"
result = cq.Workplane("XY").box(40, 30, thickness)
#= line 3: `box` cannot work with these arguments [cadquery/wrong-argument]
#= cause: `height` is the text '5 mm', not a number
#= hint: `box(length, width, height, centered=True, combine=True, clean=True)`
