import cadquery as cq
from ocp_vscode import show
result = cq.Workplane("XY").box(10, 10, 10)
show(result)
#= line 2: `ocp_vscode` may not be imported [cadquery/import-not-allowed]
#= hint: `show_object` and `show` need no import; assign the part to `result`
