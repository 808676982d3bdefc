"""Phone_stand: base_plate with screw bosses, hinge_barrel on lugs, tilted_support with bottom_lip and side stops."""
import math

import cadquery as cq

base_side = 120.0
base_thickness = 8.0
base_radius = 10.0
boss_diameter = 12.0
boss_top = 14.0
boss_place = 48.0
screw_diameter = 4.0
hinge_z = 24.0
barrel_diameter = 20.0
barrel_length = 100.0
lug_thickness = 10.0
support_width = 90.0
support_thickness = 8.0
tilt = 20.0
height = 160.0
lip_start = 30.0
lip_thickness = 6.0
lip_depth = 22.0
lip_edge = 5.0
lip_top = 48.0
stop_width = 6.0
stop_depth = 14.0
stop_start = 70.0
stop_end = 110.0

face = -support_thickness / 2
rise = height - hinge_z - support_thickness / 2 * math.sin(math.radians(tilt))
support_length = rise / math.cos(math.radians(tilt))


def base_plate():
    """The plate on the desk."""
    plate = cq.Workplane("XY").box(base_side, base_side, base_thickness, centered=(True, True, False))
    return plate.edges("|Z").fillet(base_radius)


def screw_bosses(plate):
    """The plate with a drilled screw_boss near each corner."""
    points = [(x, y) for x in (-boss_place, boss_place) for y in (-boss_place, boss_place)]
    bosses = cq.Workplane("XY").pushPoints(points).circle(boss_diameter / 2).extrude(boss_top)
    drill = cq.Workplane("XY").pushPoints(points).circle(screw_diameter / 2).extrude(boss_top)
    return plate.union(bosses).cut(drill)


def hinge_barrel():
    """The barrel along x, on two lugs."""
    barrel = cq.Workplane("YZ").center(0, hinge_z).circle(barrel_diameter / 2).extrude(barrel_length / 2, both=True)
    for side in (-1, 1):
        lug = cq.Workplane("XY").box(lug_thickness, barrel_diameter, hinge_z, centered=(True, True, False))
        barrel = barrel.union(lug.translate((side * (barrel_length - lug_thickness) / 2, 0, 0)))
    return barrel


def upright(width, x, depth, bottom, top):
    """A box in front of the support's face before it is tilted; z counts from the hinge's axis."""
    return cq.Workplane("XY").box(width, depth, top - bottom).translate((x, face - depth / 2, (bottom + top) / 2))


def bottom_lip():
    """The ledge that carries the phone, with its edge."""
    ledge = upright(support_width, 0, lip_depth, lip_start, lip_start + lip_thickness)
    edge = upright(support_width, 0, lip_edge, lip_start, lip_top).translate((0, lip_edge - lip_depth, 0))
    return ledge.union(edge)


def side_stops():
    """One side_stop at each edge."""
    x = (support_width - stop_width) / 2
    left = upright(stop_width, -x, stop_depth, stop_start, stop_end)
    return left.union(upright(stop_width, x, stop_depth, stop_start, stop_end))


def tilted_support():
    """The back with lip and stops, turned about the hinge."""
    plate = cq.Workplane("XY").box(support_width, support_thickness, support_length, centered=(True, True, False))
    back = plate.union(bottom_lip()).union(side_stops())
    return back.rotate((0, 0, 0), (1, 0, 0), -tilt).translate((0, 0, hinge_z))


result = screw_bosses(base_plate()).union(hinge_barrel()).union(tilted_support())
