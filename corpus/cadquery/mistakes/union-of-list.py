import cadquery as cq
legs = [cq.Workplane("XY").box(2, 2, 20).translate((x, 0, 0)) for x in (-9, 9)]
result = cq.Workplane("XY").box(20, 4, 2).translate((0, 0, 10)).union(legs)
#= line 3: `union`: Cannot union type '<class 'list'>' [cadquery/wrong-argument]
#= cause: the operand is a list
#= hint: unite its parts first: `for part in parts: whole = whole.union(part)`
