import cadquery as cq
result = cq.Workplane("XY").rect(10, 10).circle(3).loft()
#= line 2: `loft` leaves a broken shape: a solid has no volume [cadquery/invalid-shape]
#= cause: two sections lie in the same plane, or differ too much
#= hint: give every section its own height, from bottom to top
