import cadquery as cq
eval("import os")
result = cq.Workplane().box(1, 1, 1)
#= line 2: SyntaxError: invalid syntax (<string>, line 1) [cadquery/python-error]
