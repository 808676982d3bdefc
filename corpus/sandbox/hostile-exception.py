# An exception that cannot be shown.
# expect: failed cadquery/python-error | failed cadquery/no-answer
class Hostile(Exception):
    def __str__(self):
        raise Hostile
    __repr__ = __str__
raise Hostile
