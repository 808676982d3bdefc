# Leaves a file, and goes on when it cannot.
# expect: shape 6
for name in ("@DIR@/trace", "trace", "/trace", "/dev/shm/cadforge-trace"):
    try:
        open(name, "w").write("was here")
    except Exception:
        pass
result = cq.Workplane().box(1, 2, 3)
