# An exception whose text never ends.
# expect: over cpu | over memory
class Hostile(Exception):
    def __str__(self):
        while True:
            pass
raise Hostile
