# Leaves a file.
# expect: denied
open("@DIR@/trace", "w").write("was here")
result = cq.Workplane().box(1, 2, 3)
