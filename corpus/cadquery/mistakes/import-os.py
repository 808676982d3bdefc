import os
import cadquery as cq
result = cq.Workplane("XY").box(10, 10, 10)
#= line 1: `os` may not be imported [cadquery/import-not-allowed]
#= hint: there are no files here
