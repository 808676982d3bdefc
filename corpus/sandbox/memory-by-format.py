# Formats a number with a billion digits.
# expect: over memory
print('%2000000000d' % 1)
result = cq.Workplane().box(1, 2, 3)
