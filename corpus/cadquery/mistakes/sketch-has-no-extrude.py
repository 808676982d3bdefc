import cadquery as cq
result = cq.Sketch().rect(10, 5).extrude(3)
#= line 2: `Sketch` has no `extrude` [cadquery/no-such-operation]
#= hint: for example `cq.Workplane().placeSketch(cq.Sketch().rect(20, 10)).extrude(5)`
