import cadquery as cq
result = cq.Workplane("XY").rect(10, 5)
#= the result is a wire, not a solid [cadquery/not-a-solid]
#= hint: extrude, revolve, loft or sweep the outline into a solid
