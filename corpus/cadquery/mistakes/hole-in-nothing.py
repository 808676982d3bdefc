import cadquery as cq
result = cq.Workplane("XY").hole(5)
#= line 2: `hole`: Cannot find a solid on the stack or in the parent chain [cadquery/no-solid]
#= cause: there is no solid to work on yet
#= hint: make one first, with `box` or `extrude`, in the same chain
