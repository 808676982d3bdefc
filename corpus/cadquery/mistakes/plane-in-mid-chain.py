import cadquery as cq
result = cq.Workplane("XY").box(20, 20, 5).workplane("XZ").circle(3).extrude(9)
#= line 2: `workplane` cannot work with these arguments [cadquery/wrong-argument]
#= cause: `offset` is the text 'XZ', not a number
#= hint: `workplane(offset=5)` stays parallel; name another plane where a chain begins: `cq.Workplane('XZ')`
