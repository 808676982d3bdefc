import cadquery as cq
result = cq.Workplane("XY").box(1, 2, 3).val().Volume()
#= the result is `float`, which has no shape [cadquery/wrong-type]
#= hint: it must be a `Workplane`, a `Shape`, an `Assembly`, or a list of these
