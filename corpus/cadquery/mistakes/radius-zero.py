import cadquery as cq
result = cq.Workplane("XY").box(10, 10, 10).edges("|Z").fillet(0)
#= line 2: `fillet` failed in the kernel [cadquery/kernel-error]
#= cause: the radius is 0
#= hint: give a positive radius, or leave the operation out
