"""Robot_gripper with two_finger linkage: palm_block, pivot bosses, linkage bars, fingers with a fingertip_pad each."""
import math

import cadquery as cq

palm_length = 52.0
palm_width = 84.0
palm_height = 50.0
mount_diameter = 6.5
mount_y = 20.0
mount_low = 9.0
mount_high = 41.0
height = 60.0
boss_diameter = 20.0
pin_diameter = 6.0
palm_pivot_x = 42.0
palm_pivot_y = 30.0
finger_pivot_x = 84.0
finger_pivot_y = 50.0
second_offset = -22.0
bar_width = 12.0
bar_height = 10.0
finger_end = 160.0
finger_inside = 40.0
finger_outside = 52.0
finger_bottom = 15.0
finger_top = 45.0
pad_start = 124.0
pad_end = 158.0
pad_thickness = 8.0
pad_bottom = 18.0
pad_top = 42.0
pad_chamfer = 1.5


def block(x1, x2, y1, y2, z1, z2):
    """A box between two corners."""
    return cq.Workplane("XY").box(x2 - x1, y2 - y1, z2 - z1, centered=False).translate((x1, y1, z1))


def palm_block():
    """The palm."""
    return block(0, palm_length, -palm_width / 2, palm_width / 2, 0, palm_height)


def mounting_holes():
    """Cutters for each hole, through the pivot bosses as well."""
    points = [(y, z) for y in (-mount_y, mount_y) for z in (mount_low, mount_high)]
    return cq.Workplane("YZ").pushPoints(points).circle(mount_diameter / 2).extrude(palm_length)


def pivots(diameter):
    """Each pivot_boss of one finger, or the cutters of their pins."""
    points = [(palm_pivot_x, palm_pivot_y), (finger_pivot_x, finger_pivot_y)]
    return cq.Workplane("XY").pushPoints(points).circle(diameter / 2).extrude(height)


def linkage_bar(offset, bottom):
    """A bar between the axes, moved along x."""
    dx, dy = finger_pivot_x - palm_pivot_x, finger_pivot_y - palm_pivot_y
    bar = cq.Workplane("XY").slot2D(math.hypot(dx, dy) + bar_width, bar_width).extrude(bar_height)
    bar = bar.rotate((0, 0, 0), (0, 0, 1), math.degrees(math.atan2(dy, dx)))
    return bar.translate((palm_pivot_x + dx / 2 + offset, palm_pivot_y + dy / 2, bottom))


def linkage():
    """Two pairs of bars, below and above, and the plate that joins them to the finger."""
    bars = block(56, 90, 44, 56, 0, height)
    for offset in (0.0, second_offset):
        for bottom in (0.0, height - bar_height):
            bars = bars.union(linkage_bar(offset, bottom))
    return bars


def fingertip_pad():
    """The pad on the inner side of a finger."""
    pad = block(pad_start, pad_end, finger_inside - pad_thickness, finger_inside + 1, pad_bottom, pad_top)
    return pad.faces("<Y").edges().chamfer(pad_chamfer)


def finger():
    """One finger with everything that moves it, at +y."""
    bar = block(finger_pivot_x, finger_end, finger_inside, finger_outside, finger_bottom, finger_top)
    return bar.union(fingertip_pad()).union(linkage()).union(pivots(boss_diameter))


half = finger()
pins = pivots(pin_diameter)
body = palm_block().union(half).union(half.mirror("XZ"))
result = body.cut(pins).cut(pins.mirror("XZ")).cut(mounting_holes())
