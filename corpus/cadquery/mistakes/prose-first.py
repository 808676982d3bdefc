Here is the program you asked for:

import cadquery as cq
result = cq.Workplane().box(1, 1, 1)
#= line 1: a sentence stands in the program [cadquery/syntax]
#= hint: give the program alone, and sentences only behind `#`
