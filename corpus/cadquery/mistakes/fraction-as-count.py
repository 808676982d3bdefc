import cadquery as cq
holes = 10 / 2
part = cq.Workplane("XY").box(40, 40, 5)
for index in range(holes):
    part = part.cut(cq.Workplane("XY").center(index, 0).circle(1).extrude(9))
result = part
#= line 4: TypeError: 'float' object cannot be interpreted as an integer [cadquery/python-error]
#= hint: counts are whole: use `int(...)` or `//`
