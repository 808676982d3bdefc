# Reads the environment that the process was started with.
# expect: denied
print(open("/proc/self/environ").read())
result = cq.Workplane().box(1, 2, 3)
