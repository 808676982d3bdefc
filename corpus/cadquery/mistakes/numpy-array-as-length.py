import cadquery as cq
import numpy as np
size = np.array([10, 20, 30])
result = cq.Workplane("XY").box(size, size, size)
#= line 4: `box` cannot work with these arguments [cadquery/wrong-argument]
#= cause: `length` is of type `ndarray`, not a number
#= hint: `box(length, width, height, centered=True, combine=True, clean=True)`
