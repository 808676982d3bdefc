import cadquery as cq
result = cq.Workplane("XY").box(10, 10, 10).faces("upper").workplane().hole(3)
#= line 2: `upper` is no selector [cadquery/bad-selector]
#= hint: selectors look like '>Z', '<X', '|Y', '#Z', '%CIRCLE', '>Z[1]', '|Z and >Y'
