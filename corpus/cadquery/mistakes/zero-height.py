import cadquery as cq
height = 0
result = cq.Workplane("XY").rect(10, 10).extrude(height)
#= line 3: `extrude` failed in the kernel: BRepSweep_Translation::Constructor [cadquery/kernel-error]
#= cause: the height is zero, or outlines cross themselves or each other
#= hint: check the height, the order of points, and that copies lie apart
