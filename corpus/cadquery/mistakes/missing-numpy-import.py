import cadquery as cq
angle = np.pi / 4
result = cq.Workplane("XY").box(10, 10, 10).rotate((0, 0, 0), (0, 0, 1), angle)
#= line 2: `np` is not defined [cadquery/undefined-name]
#= hint: add `import numpy as np`
