import cadquery as cq
// error: 1-22 [scad/prose]
result = cq.Workplane("XY").box(1, 2, 3)
// error: 41-41 [scad/missing-semicolon]
def f(x): return 3
// error: 5-6 [scad/unexpected-token]
