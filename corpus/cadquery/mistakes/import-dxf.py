import cadquery as cq
result = cq.importers.importDXF("outline.dxf").wires().toPending().extrude(3)
#= line 2: the file `outline.dxf` cannot be opened [cadquery/denied]
#= hint: a program may only compute: no files, network, processes or threads
