import cadquery as cq
def make():
part = cq.Workplane("XY").box(1, 2, 3)
    return part
result = make()
#= line 3: expected an indented block after function definition on line 2 [cadquery/indentation]
