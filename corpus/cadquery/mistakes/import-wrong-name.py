from cadquery import Workplane, Extrude
result = Workplane("XY").box(10, 10, 10)
#= line 1: `cadquery` has no `Extrude` [cadquery/no-such-operation]
#= hint: `cadquery` has `Workplane`, `Sketch`, `Assembly`, `Solid`, `Wire`, `Edge`, `Face`, `Vector`, `Location`, `Plane`, `Color`
