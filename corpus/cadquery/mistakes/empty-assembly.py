import cadquery as cq
table = cq.Assembly()
table.name = "table"
result = table
#= the assembly has no parts [cadquery/empty-result]
#= hint: give it some: `assembly.add(part)`
