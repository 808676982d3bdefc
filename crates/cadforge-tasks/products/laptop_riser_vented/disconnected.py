"""Laptop_riser: tilted_platform with vent slots, side rails, front stops, rear legs with a crossbar."""
import cadquery as cq

width = 320.0
depth = 240.0
front_z = 22.0
rear_z = 100.0
thickness = 8.0
rail_width = 10.0
rail_height = 12.0
stop_width = 40.0
stop_depth = 10.0
stop_x = 90.0
stop_top = 55.0
slot_count = 9
slot_pitch = 30.0
slot_width = 12.0
slot_length = 140.0
leg_width = 30.0
leg_depth = 25.0
leg_x = 135.0
bar_bottom = 30.0
bar_height = 20.0
bar_depth = 15.0

front = -depth / 2
rear = depth / 2


def sheet(low, high, x, wide):
    """A tilted strip between two heights above the platform's underside, centred on x."""
    corners = [(front, front_z + low), (rear, rear_z + low), (rear, rear_z + high), (front, front_z + high)]
    return cq.Workplane("YZ", origin=(x - wide / 2, 0, 0)).polyline(corners).close().extrude(wide)


def beam(dx, dy, dz, x, y, bottom):
    """A box centred on (x, y) that stands on z = bottom."""
    return cq.Workplane("XY").box(dx, dy, dz, centered=(True, True, False)).translate((x, y, bottom))


def vent_slots():
    """Cutters for each vent_slot."""
    slots = cq.Workplane("XY").rarray(slot_pitch, 1, slot_count, 1)
    return slots.slot2D(slot_length, slot_width, 90).extrude(2 * rear_z)


def tilted_platform():
    """The platform with its vents."""
    return sheet(0, thickness, 0, width).cut(vent_slots())


def side_rails():
    """One side_rail on each edge."""
    x = (width - rail_width) / 2
    return sheet(0, thickness + rail_height, -x, rail_width).union(sheet(0, thickness + rail_height, x, rail_width))


def front_stops():
    """One front_stop on each side of the middle."""
    y = front + stop_depth / 2
    bottom = front_z + thickness / 2
    tall = stop_top - bottom
    return beam(stop_width, stop_depth, tall, -stop_x, y, bottom).union(beam(stop_width, stop_depth, tall, stop_x, y, bottom))


def support(y):
    """Two legs in one row, cut to the platform's slope."""
    legs = beam(leg_width, leg_depth, rear_z, -leg_x, y, 0).union(beam(leg_width, leg_depth, rear_z, leg_x, y, 0))
    return legs.intersect(sheet(-rear_z, -15.0, 0, width))


def rear_legs():
    """One rear_leg on each side, joined by a crossbar."""
    y = rear - leg_depth / 2
    return support(y).union(beam(2 * leg_x, bar_depth, bar_height, 0, y, bar_bottom))


feet = support(front + leg_depth / 2)
result = tilted_platform().union(side_rails()).union(front_stops()).union(rear_legs()).union(feet)
