import cadquery as cq
def build():
    return cq.Workplane("XY").box(1, 2, 3)
result = build
#= the result is `function`, which has no shape [cadquery/wrong-type]
#= hint: call it: add `()`
