import cadquery as cq

legs = cq.Workplane("XY").pushPoints([(-64, 0), (64, 0)]).circle(8).extrude(28)
rod = cq.Workplane("YZ").center(0, 26).circle(7).extrude(72, both=True)
result = legs.union(rod)
