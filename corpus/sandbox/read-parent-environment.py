# Reads its parents' environment.
# expect: denied
for pid in range(1, 100000):
    print(open(f"/proc/{pid}/environ").read())
result = cq.Workplane().box(1, 2, 3)
