import cadquery as cq
def plate():
    part = cq.Workplane("XY").box(10, 20, 30)

result = plate()
#= `result` is `None` [cadquery/no-result]
#= hint: end the function that makes it with `return`
