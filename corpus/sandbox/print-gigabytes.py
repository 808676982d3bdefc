# Prints without end.
# expect: over output
while True:
    print("x" * 10**6)
