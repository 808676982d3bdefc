# volume: 22754.44203
# solids: 1
# faces: 27
import cadquery as cq

case = cq.Workplane().box(80, 50, 25).edges("|Z").fillet(6).faces(">Z").shell(-2)
posts = cq.Workplane("XY", origin=(0, 0, -12.5)).rect(64, 34, forConstruction=True).vertices().circle(4).extrude(20)
result = case.union(posts)
