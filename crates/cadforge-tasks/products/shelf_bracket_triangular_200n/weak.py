import cadquery as cq

result = cq.Workplane("XZ").polyline([(0, 0), (160, 180), (0, 180)]).close().extrude(20)
