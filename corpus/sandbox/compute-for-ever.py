# Never ends.
# expect: over cpu
while True:
    pass
