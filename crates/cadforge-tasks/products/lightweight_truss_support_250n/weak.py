import cadquery as cq

result = cq.Workplane("XZ").polyline([(0, 0), (200, 50), (0, 130)]).close().extrude(30)
