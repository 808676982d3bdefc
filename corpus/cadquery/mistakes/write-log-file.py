import cadquery as cq
with open("log.txt", "w") as log:
    log.write("started")
result = cq.Workplane("XY").box(10, 10, 10)
#= line 2: the file `log.txt` cannot be opened [cadquery/denied]
#= hint: a program may only compute: no files, network, processes or threads
