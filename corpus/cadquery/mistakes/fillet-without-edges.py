import cadquery as cq
result = cq.Workplane("XY").box(40, 30, 4).edges("|Z and >Z").fillet(1)
#= line 2: `fillet`: Fillets requires that edges be selected [cadquery/empty-selection]
#= cause: the selector before it matches no edge
#= hint: select with `edges()`, `edges('|Z')` or `edges('>Z')`
