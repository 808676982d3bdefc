# Takes memory and catches the complaint, again and again, then wants its shape.
# expect: over cpu | over memory | shape 6
hoard = []
for _ in range(100):
    try:
        while True:
            hoard.append(bytearray(1 << 24))
    except MemoryError:
        pass
hoard.clear()
result = cq.Workplane().box(1, 2, 3)
