# A result that pretends to be something else, and fails when asked.
# expect: failed cadquery/python-error | failed cadquery/wrong-type
class Liar:
    @property
    def __class__(self):
        raise RuntimeError("who asks?")
result = Liar()
