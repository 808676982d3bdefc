import cadquery as cq
def stack(level):
    return stack(level + 1).union(cq.Workplane("XY").box(1, 1, 1))
result = stack(0)
#= line 3: functions call each other too deeply [cadquery/recursion]
#= hint: use a loop
