"""Bench_vise: base with mounting holes, fixed_jaw, moving_jaw on guide rails, screw_spindle with handle_bar."""
import cadquery as cq

base_length = 210.0
base_width = 140.0
base_thickness = 16.0
base_radius = 12.0
hole_diameter = 11.0
hole_y = 56.0
height = 150.0
jaw_width = 110.0
fixed_start = 30.0
fixed_end = 66.0
moving_start = 112.0
moving_end = 146.0
moving_bottom = 24.0
plate_thickness = 6.0
plate_width = 100.0
plate_height = 30.0
support_start = 176.0
support_end = 192.0
support_width = 96.0
support_top = 96.0
axis_z = 66.0
rail_diameter = 18.0
rail_y = 36.0
spindle_diameter = 22.0
head_diameter = 30.0
head_start = 252.0
head_end = 280.0
bar_x = 266.0
bar_diameter = 10.0
bar_length = 110.0
ball_diameter = 18.0
track_width = 24.0
track_depth = 4.0


def block(x1, x2, wide, z1, z2):
    """A box between two places along x, centred on y = 0."""
    return cq.Workplane("XY").box(x2 - x1, wide, z2 - z1, centered=(False, True, False)).translate((x1, 0, z1))


def along_x(y, diameter, start, end):
    """A cylinder at the height of the spindle."""
    return cq.Workplane("YZ", origin=(start, y, axis_z)).circle(diameter / 2).extrude(end - start)


def base():
    """The base with each mounting_hole and the track that shows the sliding direction."""
    plate = block(0, base_length, base_width, 0, base_thickness).edges("|Z").fillet(base_radius)
    points = [(x, y) for x in (16, 194) for y in (-hole_y, hole_y)]
    holes = cq.Workplane("XY").pushPoints(points).circle(hole_diameter / 2).extrude(base_thickness)
    track = block(fixed_end, 172.0, track_width, base_thickness - track_depth, base_thickness)
    return plate.cut(holes).cut(track)


def fixed_jaw():
    """The jaw on the base, with its plate."""
    jaw = block(fixed_start, fixed_end, jaw_width, base_thickness - 1, height)
    return jaw.union(block(fixed_end, fixed_end + plate_thickness, plate_width, height - plate_height, height))


def moving_jaw():
    """The jaw on the rails, with its plate."""
    jaw = block(moving_start, moving_end, jaw_width, moving_bottom, height)
    return jaw.union(block(moving_start - plate_thickness, moving_start, plate_width, height - plate_height, height))


def rear_support():
    """What carries the far ends of the rails."""
    return block(support_start, support_end, support_width, base_thickness - 1, support_top)


def guide_rails():
    """One guide_rail on each side of the spindle."""
    left = along_x(-rail_y, rail_diameter, fixed_start, support_end)
    return left.union(along_x(rail_y, rail_diameter, fixed_start, support_end))


def screw_spindle():
    """The spindle with its head."""
    spindle = along_x(0, spindle_diameter, moving_start, head_start + 1)
    return spindle.union(along_x(0, head_diameter, head_start, head_end))


def handle_bar():
    """The bar through the head, with a ball on each end."""
    bar = cq.Workplane("XZ").center(bar_x, axis_z).circle(bar_diameter / 2).extrude(bar_length / 2, both=True)
    for side in (-1, 1):
        bar = bar.union(cq.Workplane("XY").sphere(ball_diameter / 2).translate((bar_x, side * bar_length / 2, axis_z)))
    return bar


jaws = fixed_jaw().union(moving_jaw())
result = base().union(jaws).union(rear_support()).union(guide_rails()).union(screw_spindle()).union(handle_bar())
