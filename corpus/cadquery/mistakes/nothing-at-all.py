import cadquery as cq
width = 10
#= the program sets none of `fixture`, `result`, `model`, `solid`, `body`, `part` and shows nothing [cadquery/no-result]
#= hint: assign the finished part to `result`, or call `show_object(part)`
