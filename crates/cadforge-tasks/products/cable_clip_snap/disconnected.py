"""Snap-in cable_clip: base_pad with a screw_hole, round cable_channel between two snap arms, lead-in chamfers."""
import cadquery as cq

pad_length = 45.0
pad_width = 28.0
pad_thickness = 4.0
pad_radius = 4.0
screw_x = -14.0
screw_diameter = 4.5
head_diameter = 9.0
channel_x = 8.0
channel_z = 13.5
cable_radius = 5.0
arm_thickness = 2.5
arm_length = 20.0
mouth = 7.0
mouth_top = 13.0
lip_reach = 9.0
lip_bottom = 19.0
height = 25.0

lead = (mouth_top - mouth) / 2


def base_pad():
    """The pad with rounded corners and a countersunk screw_hole."""
    pad = cq.Workplane("XY").box(pad_length, pad_width, pad_thickness, centered=(True, True, False))
    top = pad.edges("|Z").fillet(pad_radius).faces(">Z").workplane(origin=(0, 0, 0))
    return top.center(screw_x, 0).cskHole(screw_diameter, head_diameter, 90)


def along_y(sketch):
    """A profile in x and z, drawn from the channel's axis, as long as the arms."""
    return sketch.extrude(arm_length / 2, both=True)


def profile():
    """The plane in which the clip is drawn."""
    return cq.Workplane("XZ", origin=(channel_x, 0, 0))


def shell():
    """Both arms as one round shell, down into the pad."""
    radius = cable_radius + arm_thickness
    outside = along_y(profile().center(0, channel_z).circle(radius))
    foot = along_y(profile().center(0, channel_z / 2).rect(radius, channel_z - 2.0))
    return outside


def lips():
    """The upright ends of each snap_arm before the mouth is cut."""
    corners = [(-lip_reach, height), (lip_reach, height), (cable_radius, lip_bottom - 2.0), (-cable_radius, lip_bottom - 2.0)]
    return along_y(profile().polyline(corners).close())


def cable_channel():
    """What the cable and its way in leave free, with a lead-in chamfer at both sides."""
    bore = along_y(profile().center(0, channel_z).circle(cable_radius))
    edge = height - lead
    corners = [
        (-mouth / 2, channel_z), (mouth / 2, channel_z), (mouth / 2, edge), (mouth_top / 2, height),
        (-mouth_top / 2, height), (-mouth / 2, edge),
    ]
    return bore.union(along_y(profile().polyline(corners).close()))


def snap_arms():
    """Two arms with lips around the channel."""
    return shell().union(lips()).cut(cable_channel())


result = base_pad().union(snap_arms())
