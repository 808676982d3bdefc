# Reads a file that everybody may read.
# expect: denied
result = cq.Workplane().box(1, 2, 3)
print(open("/etc/passwd").read())
