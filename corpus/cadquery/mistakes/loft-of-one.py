import cadquery as cq
result = cq.Workplane("XY").rect(10, 10).workplane(offset=5).loft()
#= line 2: `loft`: More than one wire or face is required [cadquery/no-outline]
#= cause: `loft` needs two sections
#= hint: draw one, then `.workplane(offset=h)`, then another
