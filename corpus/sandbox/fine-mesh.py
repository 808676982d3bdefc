# A shape so large that the fixed tolerance asks for billions of triangles.
# expect: over cpu | over memory | over output
result = cq.Workplane().sphere(2 * 10**6)
