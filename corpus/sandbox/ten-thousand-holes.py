# A plate with more holes than time.
# expect: over cpu | over memory
result = cq.Workplane().box(2000, 2000, 1).faces('>Z').workplane().rarray(15, 15, 130, 130).hole(5)
