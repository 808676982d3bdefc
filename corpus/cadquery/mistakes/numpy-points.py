import cadquery as cq
import numpy as np
t = np.linspace(0, 2 * np.pi, 12)
result = cq.Workplane("XY").polyline([10 * np.cos(t), 10 * np.sin(t)]).close().extrude(2)
#= line 4: `polyline` cannot work with these arguments [cadquery/wrong-argument]
#= cause: Expected three floats, OCC gp_, or 3-tuple
#= hint: points are pairs: `polyline([(x, y), (x, y), (x, y)])`
