import cadquery as cq
result = cq.Workplane("XY").box(40, 40, 10).workplaneFromTagged("base").hole(5)
#= line 2: `workplaneFromTagged`: No Workplane object named base in chain [cadquery/wrong-argument]
#= cause: no step of this chain has the tag
#= hint: tag a step first: `.tag('base')`
