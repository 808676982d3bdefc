import cadquery as cq
height = 0
result = cq.Workplane("XY").rect(10, 10).extrude(height)
#= line 3: `extrude` failed in the kernel: BRepSweep_Translation::Constructor [cadquery/kernel-error]
#= cause: the height is zero, or the outline crosses itself
#= hint: check the height and the outline's order of points
