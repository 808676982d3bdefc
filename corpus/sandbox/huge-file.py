# Fills the disk.
# expect: denied
with open("@DIR@/huge", "wb") as huge:
    while True:
        huge.write(bytes(1 << 20))
