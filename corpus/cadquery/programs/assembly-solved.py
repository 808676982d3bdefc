# volume: 2200
# solids: 1
# faces: 11
import cadquery as cq

lower = cq.Workplane().box(20, 20, 4)
upper = cq.Workplane().box(10, 10, 6)
parts = cq.Assembly().add(lower, name="lower").add(upper, name="upper", loc=cq.Location((0, 0, 40)))
parts.constrain("lower@faces@>Z", "upper@faces@<Z", "Plane")
parts.solve()
result = parts
