import cadquery as cq
result = cq.Workplane("XY").threePointArc((5, 5), (10, 10)).close().extrude(2)
#= line 2: `threePointArc` failed in the kernel: GC_MakeArcOfCircle::Value() - no result [cadquery/kernel-error]
#= cause: the three points lie on a line, or two are the same
#= hint: move the middle point off the line
