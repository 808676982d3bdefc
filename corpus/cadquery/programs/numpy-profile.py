# volume: 1926.567225
# solids: 1
# faces: 3
import cadquery as cq
import numpy as np

angles = np.linspace(0, 2 * np.pi, 24, endpoint=False)
radii = 10 + 2 * np.cos(6 * angles)
points = [(float(r * np.cos(a)), float(r * np.sin(a))) for r, a in zip(radii, angles)]
result = cq.Workplane().spline(points, periodic=True).close().extrude(6)
