"""Drone_frame: central_plate, four_arm cross with wire channels, motor bosses, protective guards, standoffs."""
import math

import cadquery as cq

plate_side = 64.0
plate_thickness = 4.0
plate_radius = 8.0
motor_place = 45.0
arm_width = 14.0
arm_height = 8.0
boss_diameter = 20.0
boss_height = 12.0
bore_diameter = 6.0
screw_diameter = 2.0
screw_circle = 14.0
channel_width = 5.0
channel_depth = 3.0
channel_start = 18.0
channel_end = 68.0
guard_inner = 22.0
guard_outer = 25.0
guard_height = 10.0
spoke_width = 5.0
spoke_height = 6.0
standoff_place = 25.0
standoff_diameter = 7.0
standoff_bore = 3.0
height = 40.0

reach = motor_place * math.sqrt(2)


def central_plate():
    """The plate for the electronics."""
    plate = cq.Workplane("XY").box(plate_side, plate_side, plate_thickness, centered=(True, True, False))
    return plate.edges("|Z").fillet(plate_radius)


def bar(start, end, wide, bottom, top):
    """A box along x from start to end, centred on y = 0."""
    return cq.Workplane("XY").box(end - start, wide, top - bottom, centered=(False, True, False)).translate((start, 0, bottom))


def protective_guard():
    """The ring around a motor on the x axis, with its spokes."""
    ring = cq.Workplane("XY", origin=(reach, 0, 0)).circle(guard_outer).circle(guard_inner).extrude(guard_height)
    spokes = cq.Workplane("XY").box(spoke_width, 2 * guard_inner + 2, spoke_height, centered=(True, True, False))
    return ring.union(spokes.translate((reach, 0, 0)))


def motor_boss():
    """The boss of a motor on the x axis."""
    return cq.Workplane("XY", origin=(reach, 0, 0)).circle(boss_diameter / 2).extrude(boss_height)


def motor_holes():
    """Bore and each screw_hole of a motor on the x axis."""
    bore = cq.Workplane("XY", origin=(reach, 0, 0)).circle(bore_diameter / 2).extrude(height)
    screws = cq.Workplane("XY", origin=(reach, 0, 0)).polarArray(screw_circle / 2, 0, 360, 4)
    return bore.union(screws.circle(screw_diameter / 2).extrude(height))


def wire_channel():
    """The groove for the wires of one arm."""
    return bar(channel_start, channel_end, channel_width, arm_height - channel_depth, arm_height)


def arm():
    """One arm with motor and guard along the x axis."""
    beam = bar(0, reach + guard_inner + 1, arm_width, 0, arm_height).cut(wire_channel())
    return beam.union(protective_guard()).union(motor_boss()).cut(motor_holes())


def standoffs(diameter):
    """Round posts, or the cutters of their holes."""
    places = cq.Workplane("XY").polarArray(standoff_place, 0, 360, 4)
    return places.circle(diameter / 2).extrude(height)


one_arm = arm()
body = central_plate()
for turn in (45, 135, 225, 315):
    body = body.union(one_arm.rotate((0, 0, 0), (0, 0, 1), turn))
result = body.union(standoffs(standoff_diameter)).cut(standoffs(standoff_bore))
