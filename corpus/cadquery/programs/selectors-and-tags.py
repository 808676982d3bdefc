# volume: 4598.064845
# solids: 1
# faces: 13
import cadquery as cq

part = cq.Workplane().box(20, 20, 10).faces(">Z").workplane().tag("top").circle(6).extrude(6)
part = part.workplaneFromTagged("top").center(7, 7).hole(3).faces(cq.selectors.BoxSelector((-11, -11, -6), (11, 11, -4)))
result = part.edges("%LINE").chamfer(0.5)
