# volume: 35800000
# solids: 1
# faces: 26
import cadquery as cq

def make_leg(x, y, height=700, side=50):
    return cq.Workplane().box(side, side, height, centered=(True, True, False)).translate((x, y, 0))

def make_top(length=1200, width=800, thickness=30, height=700):
    return cq.Workplane().box(length, width, thickness, centered=(True, True, False)).translate((0, 0, height))

table = make_top()
for x in (-550, 550):
    for y in (-350, 350):
        table = table.union(make_leg(x, y))
result = table
