import cadquery as cq
result = cq.Workplane("XY").center(2, 0).rect(10, 5).revolve(360, (-2, 0, 0), (-2, 1, 0))
#= line 2: `revolve` failed in the kernel [cadquery/kernel-error]
#= cause: the profile crosses the axis, or the axis has no length
#= hint: keep the whole profile on one side of the axis
