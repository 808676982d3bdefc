# A solid of its own class, which lies about what it holds.
# expect: shape 6 | failed cadquery/python-error | failed cadquery/empty-result
class Liar(cq.Solid):
    def Solids(self):
        return [Liar(self.wrapped)] * 3
    def Volume(self, *_):
        return 1e9
    def isValid(self):
        return True
    def BoundingBox(self, *_):
        raise RuntimeError("no box")
result = Liar(cq.Solid.makeBox(1, 2, 3).wrapped)
