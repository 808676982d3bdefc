import cadquery as cq
result = cq.Workplane("XY").box(5, 5, 5).intersect(cq.Workplane("XY").box(2, 2, 2).translate((20, 0, 0)))
#= line 2: `intersect` leaves nothing [cadquery/empty-result]
#= cause: a cut or an intersection removed everything
