"""Chair: seat, four_leg frame with lower crossbars, backrest; one connected part for load_700n."""
import cadquery as cq

width = 500.0
depth = 500.0
height = 900.0
seat_top = 450.0
seat_thickness = 30.0
leg_side = 45.0
bar_width = 25.0
bar_height = 35.0
bar_bottom = 160.0
back_thickness = 24.0
panel_bottom = 620.0
panel_top = 880.0
rail_bottom = 530.0
rail_height = 40.0

leg_x = (width - leg_side) / 2
leg_y = (depth - leg_side) / 2


def beam(dx, dy, dz, x, y, bottom):
    """A box centred on (x, y) that stands on z = bottom."""
    return cq.Workplane("XY").box(dx, dy, dz, centered=(True, True, False)).translate((x, y, bottom))


def seat():
    """The seat panel, its upper edges broken."""
    panel = beam(width, depth, seat_thickness, 0, 0, seat_top - seat_thickness)
    return panel.faces(">Z").edges().chamfer(seat_thickness * 10)


def front_legs():
    """Two legs up to the seat."""
    tall = seat_top - seat_thickness + 1.0
    return beam(leg_side, leg_side, tall, -leg_x, -leg_y, 0).union(beam(leg_side, leg_side, tall, leg_x, -leg_y, 0))


def rear_legs():
    """Two legs that become the posts of the backrest."""
    return beam(leg_side, leg_side, height, -leg_x, leg_y, 0).union(beam(leg_side, leg_side, height, leg_x, leg_y, 0))


def crossbars():
    """A crossbar between every two neighbouring legs."""
    bars = beam(2 * leg_x, bar_width, bar_height, 0, -leg_y, bar_bottom)
    bars = bars.union(beam(2 * leg_x, bar_width, bar_height, 0, leg_y, bar_bottom))
    for x in (-leg_x, leg_x):
        bars = bars.union(beam(bar_width, 2 * leg_y, bar_height, x, 0, bar_bottom))
    return bars


def backrest():
    """A panel and a rail between the posts."""
    panel = beam(2 * leg_x, back_thickness, panel_top - panel_bottom, 0, leg_y, panel_bottom)
    return panel.union(beam(2 * leg_x, back_thickness, rail_height, 0, leg_y, rail_bottom))


result = seat().union(front_legs()).union(rear_legs()).union(crossbars()).union(backrest())
