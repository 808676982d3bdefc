# Reads its parent's memory through the file system.
# expect: denied
memory = open("/proc/1/mem", "rb")
memory.seek(4096)
print(memory.read(100))
result = cq.Workplane().box(1, 2, 3)
