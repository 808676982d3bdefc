"""Clamp_fixture for torque_120nm: twin_bolt fixed_root, lightweight arm as load_path, shaft_boss; safety_factor_2."""
import cadquery as cq

root_thickness = 16.0
root_width = 90.0
root_height = 70.0
bolt_diameter = 13.0
bolt_y = 31.0
arm_width = 30.0
arm_bottom = 5.0
arm_top = 65.0
boss_x = 205.0
boss_diameter = 70.0
boss_length = 60.0
shaft_diameter = 30.0
slot = 3.0
clamp_diameter = 8.5
clamp_x = 229.0
clamp_y = 16.0

axis_z = root_height / 2
windows = ([(26, 24), (26, 55), (84, 55)], [(104, 15), (160, 15), (160, 46)])


def along_y(profile, width):
    """Extrudes a profile in x and z symmetrically along y."""
    return profile.extrude(width / 2, both=True)


def fixed_root():
    """The plate on the frame."""
    return cq.Workplane("XY").box(root_thickness, root_width, root_height, centered=(False, True, False))


def twin_bolt_holes():
    """Cutters for the bolts of the root."""
    points = cq.Workplane("YZ").pushPoints([(-bolt_y, axis_z), (bolt_y, axis_z)])
    return points.circle(bolt_diameter / 2).extrude(root_thickness)


def load_path():
    """The arm with its windows."""
    arm = cq.Workplane("XY").box(boss_x, arm_width, arm_top - arm_bottom, centered=(False, True, False))
    arm = arm.translate((0, 0, arm_bottom))
    for corners in windows:
        arm = arm.cut(along_y(cq.Workplane("XZ").polyline(corners).close(), arm_width))
    return arm


def shaft_boss():
    """The cylinder around the shaft."""
    return along_y(cq.Workplane("XZ").center(boss_x, axis_z).circle(boss_diameter / 2), boss_length)


def shaft_and_slot():
    """What shaft and slot leave free."""
    bore = along_y(cq.Workplane("XZ").center(boss_x, axis_z).circle(shaft_diameter / 2), boss_length)
    reach = boss_diameter / 2
    return bore.union(cq.Workplane("XY").box(reach, boss_length, slot).translate((boss_x + reach / 2, 0, axis_z)))


def clamp_bolts():
    """Cutters for the bolts across the slot."""
    points = cq.Workplane("XY").pushPoints([(clamp_x, -clamp_y), (clamp_x, clamp_y)])
    return points.circle(clamp_diameter / 2).extrude()


solid = fixed_root().union(load_path()).union(shaft_boss())
result = solid.cut(twin_bolt_holes()).cut(shaft_and_slot()).cut(clamp_bolts())
