# Not hostile at all: names that a list of forbidden words would refuse.
# expect: shape 6
import math
# os.system("rm -rf /"), eval(, open(, subprocess
class Hole:
    x = 1
hole_pos = Hole()
os_width, sys_depth, socket_height = hole_pos.x, 2, 3
pos = []
pos.append(os_width)
result = cq.Workplane().box(pos[0], sys_depth, getattr(math, "floor")(eval("3")))
