"""Ergonomic chair for load_1000n: curved_seat, splayed legs, crossbars, armrests, curved_backrest, headrest; connected and watertight."""
import cadquery as cq

height = 1190.0
seat_width = 500.0
seat_thickness = 36.0
back_width = 440.0
back_thickness = 30.0
head_width = 280.0
head_depth = 70.0
head_height = 150.0
head_front = 235.0
head_radius = 30.0
leg_diameter = 44.0
leg_top_x = 180.0
leg_top_y = 150.0
leg_top_z = 440.0
foot_x = 260.0
foot_y = 300.0
foot_diameter = 50.0
foot_height = 12.0
bar_diameter = 26.0
bar_z = 180.0
arm_x = 280.0
arm_width = 60.0
arm_front = -180.0
arm_rear = 230.0
arm_top = 660.0
arm_thickness = 30.0
arm_radius = 12.0
post_x = 270.0
post_diameter = 36.0
bracket_bottom = 415.0
bracket_top = 445.0
bracket_gap = 40.0

seat_curve = [(-240, 440), (-120, 460), (60, 440), (220, 455)]
back_curve = [(190, 430), (215, 560), (200, 760), (250, 1000)]
post_places = (-120.0, 150.0)


def sheet(curve, dy, dz, wide):
    """A curved sheet between a curve in y and z and the same curve moved by (dy, dz)."""
    moved = [(y + dy, z + dz) for y, z in reversed(curve)]
    profile = cq.Workplane("YZ").moveTo(*curve[0]).spline(curve[1:], includeCurrent=True).lineTo(*moved[0])
    return profile.spline(moved[1:], includeCurrent=True).close().extrude(wide / 2, both=True)


def rod(start, end, diameter):
    """A round bar between two points."""
    a, b = cq.Vector(*start), cq.Vector(*end)
    return cq.Workplane(obj=cq.Solid.makeCylinder(diameter / 2, (b - a).Length, a, b - a))


def block(x1, x2, y1, y2, z1, z2):
    """A box between two corners."""
    return cq.Workplane("XY").box(x2 - x1, y2 - y1, z2 - z1, centered=False).translate((x1, y1, z1))


def curved_seat():
    """The seat, hollow in the middle."""
    return sheet(seat_curve, 0, -seat_thickness, seat_width)


def curved_backrest():
    """The back, with a support for the loin."""
    return sheet(back_curve, back_thickness, 0, back_width)


def headrest():
    """The cushion on top of the back."""
    half = head_width / 2
    cushion = block(-half, half, head_front, head_front + head_depth, height - head_height, height)
    return cushion.edges("|X").fillet(head_radius)


def splayed_leg(sx, sy):
    """A leg from below the seat out to its foot; sx and sy are -1 or 1."""
    foot = (sx * foot_x, sy * foot_y, foot_height / 2)
    leg = rod((sx * leg_top_x, sy * leg_top_y, leg_top_z - seat_thickness / 2), foot, leg_diameter)
    leg = leg.intersect(block(-400, 400, -400, 400, 0, leg_top_z))
    disc = cq.Workplane("XY", origin=(foot[0], foot[1], 0)).circle(foot_diameter / 2).extrude(foot_height)
    return leg.union(disc)


def legs():
    """All four."""
    return splayed_leg(-1, -1).union(splayed_leg(-1, 1)).union(splayed_leg(1, -1)).union(splayed_leg(1, 1))


def crossbars():
    """One crossbar between every two neighbouring legs."""
    share = (leg_top_z - bar_z) / leg_top_z
    x = leg_top_x + share * (foot_x - leg_top_x)
    y = leg_top_y + share * (foot_y - leg_top_y)
    bars = rod((-x, -y, bar_z), (x, -y, bar_z), bar_diameter).union(rod((-x, y, bar_z), (x, y, bar_z), bar_diameter))
    for side in (-x, x):
        bars = bars.union(rod((side, -y, bar_z), (side, y, bar_z), bar_diameter))
    return bars


def armrest():
    """The armrest at +x with its posts and brackets."""
    half = arm_width / 2
    rest = block(arm_x - half, arm_x + half, arm_front, arm_rear, arm_top - arm_thickness, arm_top)
    rest = rest.faces(">Z").edges().fillet(arm_radius)
    for y in post_places:
        rest = rest.union(rod((post_x, y, bracket_bottom), (post_x, y, arm_top - 5), post_diameter))
        rest = rest.union(block(seat_width / 2 + bracket_gap / 10, post_x + 20, y - 30, y + 30, bracket_bottom, bracket_top))
    return rest


arm = armrest()
result = curved_seat().union(legs()).union(crossbars()).union(curved_backrest()).union(headrest())
result = result.union(arm).union(arm.mirror("YZ"))
