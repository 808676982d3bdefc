import cadquery as cq

width = 40
result = (
    cq.Workplane("XY")
    .box(width, 30, 10)
    .edges("|Z")
    .fillet(16)
)
#= line 8: `fillet` failed in the kernel [cadquery/kernel-error]
#= cause: the radius is larger than a neighbouring face or edge allows
#= hint: on these edges a radius of 14 works, 16 does not
