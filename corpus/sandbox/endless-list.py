# A list that gives out shapes for ever.
# expect: over cpu | over memory
class Endless(list):
    def __iter__(self):
        while True:
            yield cq.Workplane().box(1, 2, 3)
result = Endless()
