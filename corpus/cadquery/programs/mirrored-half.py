# volume: 3600
# solids: 1
# faces: 10
import cadquery as cq
half = cq.Workplane().polyline([(0, 0), (20, 0), (20, 5), (8, 5), (8, 15), (0, 15)]).close().extrude(10)
result = half.union(half.mirror("YZ"))
