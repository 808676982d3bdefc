# Never ends, in one call that Python cannot interrupt.
# expect: over cpu
result = 9 ** 9 ** 9
