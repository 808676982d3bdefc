# volume: 3458.716845
# solids: 1
# faces: 12
import cadquery as cq

sketch = cq.Sketch().rect(40, 20).vertices().fillet(3).reset().push([(-10, 0), (10, 0)]).circle(4, mode="s")
result = cq.Workplane().placeSketch(sketch).extrude(5)
