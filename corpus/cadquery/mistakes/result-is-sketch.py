import cadquery as cq
result = cq.Sketch().rect(10, 5).vertices().fillet(1)
#= the result is a `Sketch`, which is flat [cadquery/wrong-type]
#= hint: place it and extrude it: `cq.Workplane().placeSketch(sketch).extrude(height)`
