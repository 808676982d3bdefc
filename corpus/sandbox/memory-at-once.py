# Takes a terabyte in one piece.
# expect: over memory
hoard = bytearray(1 << 40)
