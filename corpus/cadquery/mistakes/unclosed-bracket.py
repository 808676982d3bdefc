import cadquery as cq
part = (
    cq.Workplane("XY")
    .box(10, 20, 30
    .edges("|Z")
    .fillet(1)
)
result = part
#= line 4: `(` is never closed [cadquery/unclosed-bracket]
#= hint: count the brackets
