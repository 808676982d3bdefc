import cadquery as cq
result = cq.Workplane("XX").box(10, 10, 10)
#= line 2: `Workplane`: Supported names are ['XY', 'YZ', 'ZX', 'XZ', 'YX', 'ZY', 'front', 'back', 'left', 'right', 'top', 'bottom'] [cadquery/wrong-argument]
#= hint: name a plane: 'XY', 'XZ', 'YZ'
