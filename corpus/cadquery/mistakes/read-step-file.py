import cadquery as cq
result = cq.importers.importStep("bracket.step")
#= line 2: `importStep`: STEP File could not be loaded [cadquery/denied]
#= cause: no file can be read here
#= hint: build the part in the program
