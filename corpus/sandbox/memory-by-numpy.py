# Takes memory through numpy.
# expect: over memory
import numpy as np
hoard = [np.ones(1 << 22) for _ in range(1000)]
