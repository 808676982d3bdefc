# Walks all objects for what the parent knew: paths, limits, descriptors.
# expect: shape 6
import typing
gc = typing.sys.modules["gc"]
found = [thing for thing in gc.get_objects() if isinstance(thing, dict) and "cpu_s" in thing]
print(len(found))
result = cq.Workplane().box(1, 2, 3)
