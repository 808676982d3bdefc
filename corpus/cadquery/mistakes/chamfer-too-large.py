import cadquery as cq
plate = cq.Workplane("XY").box(40, 30, 4)
result = plate.faces(">Z").edges().chamfer(4)
#= line 3: `chamfer` failed in the kernel [cadquery/kernel-error]
#= cause: the length is larger than a neighbouring face or edge allows
#= hint: on these edges a length of 3.9 works, 4 does not
