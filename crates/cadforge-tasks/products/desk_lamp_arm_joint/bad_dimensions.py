"""Lamp_arm joint: two linked arms with pivot bosses, hinge_pin_hole, friction_knob, cable_pass holes, lamp_mount."""
import math

import cadquery as cq

base_x = 22.0
base_z = 22.0
elbow_x = 120.0
elbow_z = 120.0
mount_x = 200.0
mount_z = 80.0
arm_width = 24.0
arm_thickness = 16.0
boss_diameter = 44.0
pin_diameter = 14.0
knob_diameter = 36.0
knob_end = 30.0
notch_count = 12
notch_width = 5.0
notch_depth = 3.0
bolt_head_diameter = 24.0
mount_bore = 26.0
mount_start = -20.0
mount_end = 24.0
cable_diameter = 10.0


def disc(x, z, diameter, start, end):
    """A cylinder along y between two places."""
    return cq.Workplane("XZ", origin=(x, end, z)).circle(diameter / 2).extrude(end - start)


def pivot_boss(x, z, start):
    """The boss of an arm around one of its joints."""
    return disc(x, z, boss_diameter, start, start + arm_thickness)


def linked_arm(x1, z1, x2, z2, start):
    """An arm between two joints, with a cable_pass in its middle."""
    length = math.hypot(x2 - x1, z2 - z1)
    slope = math.degrees(math.atan2(z2 - z1, x2 - x1))
    middle = ((x1 + x2) / 2, start + arm_thickness / 2, (z1 + z2) / 2)
    bar = cq.Workplane("XY").box(length, arm_thickness, arm_width).rotate((0, 0, 0), (0, 1, 0), -slope).translate(middle)
    arm = bar.union(pivot_boss(x1, z1, start)).union(pivot_boss(x2, z2, start))
    return arm.cut(disc(middle[0], middle[2], cable_diameter, start, start + arm_thickness))


def friction_knob():
    """The knob at the elbow with its grip notches."""
    knob = cq.Workplane("XZ", origin=(0, knob_end, 0)).circle(knob_diameter / 2).extrude(knob_end - arm_thickness)
    grip = cq.Workplane("XZ", origin=(0, knob_end, 0)).polarArray(knob_diameter / 2, 0, 360, notch_count)
    grip = grip.rect(2 * notch_depth, notch_width).extrude(knob_end - arm_thickness)
    return knob.cut(grip).translate((elbow_x, 0, elbow_z))


def bolt_head():
    """The other end of the elbow's bolt."""
    return disc(elbow_x, elbow_z, bolt_head_diameter, -knob_end, -arm_thickness)


def hinge_pin_hole():
    """The cutter at the base joint."""
    return disc(base_x, base_z, pin_diameter, -arm_thickness, 0)


def lamp_mount(diameter):
    """The tube for the lamp's head, or the cutter of its bore."""
    return disc(mount_x, mount_z, diameter, mount_start, mount_end)


lower = linked_arm(base_x, base_z, elbow_x, elbow_z, -arm_thickness).cut(hinge_pin_hole())
upper = linked_arm(elbow_x, elbow_z, mount_x, mount_z, 0).union(lamp_mount(boss_diameter)).cut(lamp_mount(mount_bore))
result = lower.union(upper).union(friction_knob()).union(bolt_head())
