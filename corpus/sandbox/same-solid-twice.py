# The same solid twice in one place, which must count once.
# expect: shape 6
box = cq.Solid.makeBox(1, 2, 3)
result = cq.Compound.makeCompound([box, box, box.copy()])
