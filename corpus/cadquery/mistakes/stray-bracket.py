import cadquery as cq
result = cq.Workplane("XY").box(10, 20, 30))
#= line 2: `)` closes nothing [cadquery/unclosed-bracket]
#= hint: count the brackets
