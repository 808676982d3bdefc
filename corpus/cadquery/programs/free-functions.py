# volume: 500.5309649
# solids: 1
# faces: 9
from cadquery.func import box, cylinder, fuse
result = fuse(box(10, 10, 4), cylinder(4, 12))
