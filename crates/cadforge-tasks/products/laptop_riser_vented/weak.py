import cadquery as cq

result = cq.Workplane("YZ").polyline([(-120, 0), (120, 0), (120, 60)]).close().extrude(300)
