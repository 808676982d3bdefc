import cadquery as cq
def slot():
    cq.Workplane("XY").box(4, 30, 10)

plate = cq.Workplane("XY").box(40, 30, 4)
result = plate.cut(slot())
#= line 6: `cut`: Cannot cut type '<class 'NoneType'>' [cadquery/wrong-argument]
#= cause: the operand is `None`
#= hint: end the function that makes it with `return`
