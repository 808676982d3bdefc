import cadquery as cq
case = cq.Workplane("XY").box(20, 20, 20).edges("|Z").fillet(5)
result = case.faces(">Z").shell(-15)
#= line 3: `shell` failed in the kernel [cadquery/kernel-error]
#= cause: the wall is thicker than the smallest round or the part itself allows
#= hint: use a thinner wall, or shell before fillets
