# A compound of compounds, each twice, that unfolds to a billion boxes.
# expect: over cpu | over memory | over output
import typing
shape = cq.Workplane().box(1, 2, 3).val()
for step in range(30):
    shape = cq.Compound.makeCompound([shape, shape.moved(cq.Location((2.0**step * 4, 0, 0)))])
typing.sys.modules["result"].take = lambda *_: (shape, [])
result = shape
