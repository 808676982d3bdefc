# One operation on whole numbers that outlasts everything.
# expect: over cpu | over memory
print((10 ** (10 ** 9)) % 7)
result = cq.Workplane().box(1, 2, 3)
