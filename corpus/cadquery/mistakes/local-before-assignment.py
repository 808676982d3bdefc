import cadquery as cq
height = 10
def make():
    height = height * 2
    return cq.Workplane("XY").box(10, 10, height)
result = make()
#= line 4: `height` is used in a function before it is assigned there [cadquery/undefined-name]
#= hint: a function that assigns a name cannot read the global of that name: pass it as an argument
