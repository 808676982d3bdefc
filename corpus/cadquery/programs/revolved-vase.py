# volume: 95664.10633
# solids: 1
# faces: 3
import cadquery as cq

profile = cq.Workplane("XZ").moveTo(0, 0).lineTo(20, 0).spline([(28, 20), (15, 45), (22, 60)], includeCurrent=True)
result = profile.lineTo(0, 60).close().revolve(360, (0, 0, 0), (0, 1, 0))
