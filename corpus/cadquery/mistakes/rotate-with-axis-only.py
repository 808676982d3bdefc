import cadquery as cq
result = cq.Workplane("XY").box(10, 10, 10).rotate((0, 0, 1), 45)
#= line 2: `rotate` missing 1 required positional argument: 'angleDegrees' [cadquery/wrong-argument]
#= hint: for example about z: `rotate((0, 0, 0), (0, 0, 1), degrees)`
