import cadquery as cq

def make_plate(length, width):
    return cq.Workplane("XY").box(length, width)

def main():
    return make_plate(10, 20).edges().fillet(1)

result = main()
#= line 4: `box` missing 1 required positional argument: 'height' [cadquery/wrong-argument]
#= hint: `box(length, width, height, centered=True, combine=True, clean=True)`
