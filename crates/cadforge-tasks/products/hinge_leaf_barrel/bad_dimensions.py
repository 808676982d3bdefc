"""Door hinge, opened flat: two leaves, alternating barrel knuckles, center_pin, countersunk holes."""
import cadquery as cq

width = 80.0
length = 90.0
leaf_thickness = 2.0
corner_radius = 8.0
barrel_diameter = 10.0
pin_diameter = 6.0
knuckle_count = 5
knuckle_gap = 0.6
leaf_clearance = 7.0
screw_diameter = 5.0
head_diameter = 9.0
screw_x = 26.0
screw_pitch = 24.0

barrel_radius = barrel_diameter / 2
knuckle_length = (length - (knuckle_count - 1) * knuckle_gap) / knuckle_count
knuckle_step = knuckle_length + knuckle_gap


def knuckle_start(index):
    """Where a knuckle begins along y."""
    return -length / 2 + index * knuckle_step


def along_y(diameter, start, extent):
    """A cylinder about the hinge's axis."""
    axis = cq.Workplane("XZ", origin=(0, start + extent, barrel_radius))
    return axis.circle(diameter / 2).extrude(extent)


def leaf_plate(side):
    """A leaf with each outer rounded_corner, up to the clearance of the other's knuckles; side is -1 or 1."""
    extent = width / 2 - leaf_clearance
    plate = cq.Workplane("XY").box(extent, length, leaf_thickness, centered=(True, True, False))
    plate = plate.translate((side * (leaf_clearance + extent / 2), 0, 0))
    return plate.edges("|Z").edges(">X" if side > 0 else "<X").fillet(corner_radius)


def barrel_knuckle(side, index):
    """A knuckle with the tongue that joins it to its leaf."""
    start = knuckle_start(index)
    tongue = cq.Workplane("XY").box(leaf_clearance + 1.0, knuckle_length, leaf_thickness, centered=(True, False, False))
    tongue = tongue.translate((side * (leaf_clearance + 1.0) / 2, start, 0))
    return along_y(barrel_diameter, start, knuckle_length).union(tongue)


def countersunk_holes(plate, side):
    """The plate with one countersunk_hole for each screw."""
    points = [(side * screw_x, y) for y in (-screw_pitch, 0, screw_pitch)]
    top = cq.Workplane("XY", origin=(0, 0, leaf_thickness)).add(plate.val())
    return top.pushPoints(points).cskHole(screw_diameter, head_diameter, 90)


def leaf(side, first):
    """One half of the hinge with every second knuckle."""
    half = countersunk_holes(leaf_plate(side), side)
    for index in range(first, knuckle_count, 2):
        half = half.union(barrel_knuckle(side, index))
    return half


def center_pin():
    """The pin through all knuckles."""
    return along_y(pin_diameter, -length / 2, length)


result = leaf(-1, 0).union(leaf(1, 1)).union(center_pin())
