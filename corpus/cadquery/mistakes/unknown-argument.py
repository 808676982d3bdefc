import cadquery as cq
result = cq.Workplane("XY").cylinder(h=20, r=5)
#= line 2: `cylinder` has no parameter 'h' [cadquery/wrong-argument]
#= hint: `cylinder(height, radius, direct=Vector: (0.0, 0.0, 1.0), angle=360, centered=True, combine=True, clean=True)`
