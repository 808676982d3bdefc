import cadquery as cq
result = cq.Workplane("XY).box(10, 20, 30)
#= line 2: unterminated string literal (detected at line 2) [cadquery/syntax]
#= hint: close the string with the quote that opened it
