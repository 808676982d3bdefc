// Python instead of OpenSCAD.
def part():
    return cube([10, 10, 10])
part()
