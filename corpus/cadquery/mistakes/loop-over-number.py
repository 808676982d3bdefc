import cadquery as cq
part = cq.Workplane("XY").box(40, 40, 5)
for index in 6:
    part = part.cut(cq.Workplane("XY").center(index, 0).circle(1).extrude(9))
result = part
#= line 4: TypeError: 'int' object is not iterable [cadquery/python-error]
#= hint: use `range(...)` to count
