import cadquery as cq
points = [(0, 0), (10, 10), (10, 0), (0, 10)]
result = cq.Workplane("XY").polyline(points).close().extrude(3)
#= line 3: `extrude` leaves a broken shape: faces, edges and surfaces contradict each other [cadquery/invalid-shape]
#= cause: the height is zero, or outlines cross themselves or each other
#= hint: check the height, the order of points, and that copies lie apart
