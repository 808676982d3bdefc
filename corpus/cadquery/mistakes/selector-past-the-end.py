import cadquery as cq
result = cq.Workplane().box(10, 10, 10).faces(">Z[3]").workplane().hole(2)
#= line 2: `faces`: Attempted to access index 3 of a list with length 2 [cadquery/empty-selection]
#= cause: the selector's index is past the last group
#= hint: count from 0, or from the end: '>Z[0]', '>Z[-1]'
