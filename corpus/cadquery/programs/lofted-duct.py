# volume: 40036.01171
# solids: 1
# faces: 7
import cadquery as cq
result = cq.Workplane().rect(40, 30).workplane(offset=50).circle(12).loft(combine=True)
