"""Bike_mount in aluminum_6061: split clamp with two bolt ears, supported_arm, pad; load_120n, safety_factor_2."""
import cadquery as cq

ring_x = 45.0
ring_z = 30.0
ring_diameter = 60.0
bar_diameter = 25.4
clamp_width = 40.0
ear_thickness = 12.0
slot = 4.0
bolt_diameter = 6.5
bolt_x = 8.0
bolt_y = 11.0
arm_width = 24.0
arm_profile = [(62, 15), (176, 74), (176, 84), (110, 84), (62, 52)]
light_diameter = 16.0
pad_start = 110.0
pad_end = 150.0
pad_width = 60.0
pad_thickness = 8.0
pad_top = 90.0
pad_hole_diameter = 5.5

pad_centre = (pad_start + pad_end) / 2


def along_y(profile, width):
    """Extrudes a profile in x and z symmetrically along y."""
    return profile.extrude(width / 2, both=True)


def clamp_ring():
    """The ring around the handlebar, before it is bored."""
    return along_y(cq.Workplane("XZ").center(ring_x, ring_z).circle(ring_diameter / 2), clamp_width)


def ears():
    """Two ears in one block, before the slot parts them."""
    return cq.Workplane("XY").box(ring_x, clamp_width, 2 * ear_thickness + slot).translate((ring_x / 2, 0, ring_z))


def bore_and_slot():
    """What the handlebar and the slot leave free."""
    bore = along_y(cq.Workplane("XZ").center(ring_x, ring_z).circle(bar_diameter / 2), clamp_width)
    gap = cq.Workplane("XY").box(ring_x, clamp_width, slot).translate((ring_x / 2, 0, ring_z))
    return bore.union(gap)


def bolt_holes():
    """Cutters for each bolt through the ears."""
    points = cq.Workplane("XY").pushPoints([(bolt_x, -bolt_y), (bolt_x, bolt_y)])
    return points.circle(bolt_diameter / 2).extrude(2 * ring_z)


def supported_arm():
    """The arm that widens towards the clamp."""
    arm = along_y(cq.Workplane("XZ").polyline(arm_profile).close(), arm_width)
    return arm.cut(along_y(cq.Workplane("XZ").center(118, 62).circle(light_diameter / 2), arm_width))


def pad():
    """The pad for the accessory, with four holes."""
    plate = cq.Workplane("XY").box(pad_end - pad_start, pad_width, pad_thickness)
    plate = plate.edges("|Z").fillet(6.0).faces(">Z").workplane()
    plate = plate.rect(24, 40, forConstruction=True).vertices().hole(pad_hole_diameter)
    return plate.translate((pad_centre, 0, pad_top - pad_thickness / 2))


def clamp():
    """Ring and ears, bored, slotted and drilled, with the arm."""
    return clamp_ring().union(ears()).union(supported_arm()).cut(bore_and_slot()).cut(bolt_holes())


result = clamp().union(pad())
