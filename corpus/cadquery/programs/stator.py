# volume: 49611.13563
# solids: 1
# faces: 99
import cadquery as cq

slots, outer, inner, yoke, stack = 12, 40.0, 20.0, 8.0, 20.0
ring = cq.Workplane().circle(outer).circle(outer - yoke).extrude(stack)
for slot in range(slots):
    tooth = cq.Workplane().box(12, 4, stack, centered=(True, True, False)).translate((27, 0, 0))
    shoe = cq.Workplane().box(2, 8, stack, centered=(True, True, False)).translate((21, 0, 0))
    ring = ring.union(tooth.union(shoe).rotate((0, 0, 0), (0, 0, 1), slot * 360 / slots))
result = ring
