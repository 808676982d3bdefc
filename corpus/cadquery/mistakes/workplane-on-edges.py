import cadquery as cq
result = cq.Workplane("XY").box(10, 10, 10).edges("|Z").workplane().hole(3)
#= line 2: `workplane`: If multiple objects selected, they all must be planar faces. [cadquery/wrong-selection]
#= cause: `workplane` needs one flat face or a point
#= hint: select one face first: `faces('>Z').workplane()`
