import cadquery as cq
plate = cq.Workplane("XY").box(0.04, 0.03, 0.005)
result = plate.edges("|Z").fillet(3)
#= line 3: `fillet` failed in the kernel [cadquery/kernel-error]
#= cause: the radius is 3 and the whole part is only 0.04 x 0.03 x 0.005
#= hint: lengths are in millimetres
