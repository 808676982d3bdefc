# Takes memory piece by piece.
# expect: over memory
hoard = []
while True:
    hoard.append(bytearray(1 << 20))
