import cadquery as cq
bracket = cq.Workplane("XY").box(10, 20, 30)
bracket = bracket.edges("|Z").fillet(2)
#= the program sets none of `fixture`, `result`, `model`, `solid`, `body`, `part` and shows nothing [cadquery/no-result]
#= hint: `bracket` holds a shape: end the program with `result = bracket`
