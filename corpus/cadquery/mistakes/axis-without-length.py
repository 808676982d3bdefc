import cadquery as cq
result = cq.Workplane("XY").box(10, 10, 10).rotate((0, 0, 0), (0, 0, 0), 45)
#= line 2: `rotate` failed in the kernel: gp_Dir() - input vector has zero norm [cadquery/kernel-error]
#= cause: the two points of the axis are the same
#= hint: for example about z: `rotate((0, 0, 0), (0, 0, 1), degrees)`
