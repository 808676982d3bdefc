import cadquery as cq
result = cq.Workplane("XY").box(1, 2, 3).cut(cq.Workplane("XY").box(5, 5, 5))
#= line 2: `cut` leaves nothing [cadquery/empty-result]
#= cause: a cut or an intersection removed everything
