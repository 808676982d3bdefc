# A result with shapes without end.
# expect: over cpu | over memory
class Endless(cq.Workplane):
    def vals(self):
        while True:
            yield cq.Solid.makeBox(1, 2, 3)
result = Endless()
