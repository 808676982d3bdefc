import cadquery as cq
count = 0
pitch = 100 / count
result = cq.Workplane("XY").box(pitch, 10, 10)
#= line 3: ZeroDivisionError: division by zero [cadquery/python-error]
#= hint: the number behind the `/` is 0
