# Lets numpy read a file.
# expect: denied
import numpy as np
print(bytes(np.fromfile("@DIR@/secret", dtype="u1")))
result = cq.Workplane().box(1, 2, 3)
