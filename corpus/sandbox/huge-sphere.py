# A sphere of a kilometre, whose mesh has a hundred million triangles.
# expect: over memory | over cpu | over output | failed cadquery/kernel-crash
result = cq.Workplane().sphere(1e6)
