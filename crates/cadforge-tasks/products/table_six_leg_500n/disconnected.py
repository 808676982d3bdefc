"""Table: tabletop on a six_leg frame with stretchers and crossbars; load_500n on the top."""
import cadquery as cq

length = 900.0
width = 600.0
height = 720.0
top_thickness = 30.0
corner_radius = 20.0
leg_side = 45.0
leg_pitch_x = 400.0
leg_y = 250.0
bar_width = 20.0
bar_height = 30.0
bar_bottom = 140.0
apron_width = 20.0
apron_height = 40.0

leg_rows = (-leg_y, leg_y)
leg_columns = (-leg_pitch_x, 0.0, leg_pitch_x)
under_top = height - top_thickness


def beam(dx, dy, dz, x, y, bottom):
    """A box centred on (x, y) that stands on z = bottom."""
    return cq.Workplane("XY").box(dx, dy, dz, centered=(True, True, False)).translate((x, y, bottom))


def tabletop():
    """The rectangular top with rounded corners."""
    return beam(length, width, top_thickness, 0, 0, under_top).edges("|Z").fillet(corner_radius)


def support_legs():
    """Each leg is a support from the floor into the top."""
    points = [(x, y) for x in leg_columns for y in leg_rows]
    return cq.Workplane("XY").pushPoints(points).rect(leg_side, leg_side).extrude(under_top - 100.0)


def stretchers():
    """One lower stretcher along each long side."""
    long = 2 * leg_pitch_x
    return beam(long, bar_width, bar_height, 0, -leg_y, bar_bottom).union(
        beam(long, bar_width, bar_height, 0, leg_y, bar_bottom)
    )


def crossbars():
    """One crossbar under each pair of legs."""
    bars = beam(bar_width, 2 * leg_y, bar_height, 0, 0, bar_bottom)
    for x in (-leg_pitch_x, leg_pitch_x):
        bars = bars.union(beam(bar_width, 2 * leg_y, bar_height, x, 0, bar_bottom))
    return bars


def apron():
    """A frame under the top."""
    bottom = under_top - apron_height
    frame = beam(2 * leg_pitch_x, 2 * leg_y, apron_height + 1.0, 0, 0, bottom)
    inner = beam(2 * (leg_pitch_x - apron_width), 2 * (leg_y - apron_width), apron_height + 1.0, 0, 0, bottom)
    return frame.cut(inner)


result = tabletop().union(support_legs()).union(stretchers()).union(crossbars()).union(apron())
