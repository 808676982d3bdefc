import cadquery as cq
plate = cq.Workplane("XY").box(40, 30, 4)
result = plate.faces(">Z").workplane().edges("%CIRCLE").chamfer(0.5)
#= line 3: `chamfer`: Chamfer requires that edges be selected [cadquery/empty-selection]
#= cause: the selector before it matches no edge
#= hint: select with `edges()`, `edges('|Z')` or `edges('>Z')`
