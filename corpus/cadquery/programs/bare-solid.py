# volume: 2450.44227
# solids: 1
# faces: 3
import cadquery as cq
solid = cq.Solid.makeCone(10, 4, 15)
