import cadquery as cq
result = difference(cube([10, 10, 10]), cylinder(h=20, r=3))
#= line 2: `difference` is not defined [cadquery/undefined-name]
#= hint: in CadQuery: `a.cut(b)`
