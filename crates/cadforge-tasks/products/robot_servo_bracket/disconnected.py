"""Servo_bracket: u_cradle, two side ears with four servo holes, cable_notch, stiffening ribs."""
import cadquery as cq

cradle_width = 48.0
cradle_length = 60.0
height = 55.0
wall = 4.0
ear_thickness = 5.0
ear_reach = 40.0
screw_diameter = 4.2
screw_x = 32.0
screw_y = 20.0
rib_thickness = 6.0
rib_reach = 38.0
rib_bottom = 22.0
notch_bottom = 10.0
notch_height = 12.0
notch_depth = 14.0
floor_hole_diameter = 3.2
floor_hole_y = 18.0

half = cradle_width / 2


def u_cradle():
    """Floor and two walls."""
    outside = cq.Workplane("XY").box(cradle_width, cradle_length, height, centered=(True, True, False))
    inside = cq.Workplane("XY").box(cradle_width - 2 * wall, cradle_length, height, centered=(True, True, False))
    return outside.cut(inside.translate((0, 0, wall)))


def side_ear(side):
    """One ear with its screw holes; side is -1 or 1."""
    extent = ear_reach - half - 3
    ear = cq.Workplane("XY").box(extent, cradle_length, ear_thickness, centered=(True, True, False))
    ear = ear.translate((side * (ear_reach - extent / 2), 0, height - ear_thickness))
    return ear.cut(screw_holes(side))


def screw_holes(side):
    """Cutters for each screw_hole of one ear."""
    points = cq.Workplane("XY").pushPoints([(side * screw_x, -screw_y), (side * screw_x, screw_y)])
    return points.circle(screw_diameter / 2).extrude(height)


def stiffening_rib(side):
    """The triangle under one ear."""
    top = height - ear_thickness
    corners = [(side * (half - 1), top + 1), (side * rib_reach, top + 1), (side * rib_reach, top), (side * half, rib_bottom), (side * (half - 1), rib_bottom)]
    return cq.Workplane("XZ").polyline(corners).close().extrude(rib_thickness / 2, both=True)


def cable_notch():
    """What is cut from one wall for the cable."""
    notch = cq.Workplane("XY").box(2 * wall, notch_depth, notch_height, centered=(True, False, False))
    return notch.translate((half - wall / 2, cradle_length / 2 - notch_depth, notch_bottom))


def floor_holes():
    """Cutters through the floor."""
    return cq.Workplane("XY").pushPoints([(0, -floor_hole_y), (0, floor_hole_y)]).circle(floor_hole_diameter / 2).extrude(wall)


body = u_cradle()
for side in (-1, 1):
    body = body.union(side_ear(side))
result = body.cut(cable_notch()).cut(floor_holes())
