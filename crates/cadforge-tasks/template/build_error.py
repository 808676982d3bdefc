"""Mounting flange: base plate with four_holes and a rounded_corner each, boss, through_bore."""
import cadquery as cq

plate_width = 60.0
plate_depth = 40.0
plate_thickness = 8.0
corner_radius = 5.0
hole_diameter = 5.0
hole_x = 22.0
hole_y = 12.0
boss_diameter = 20.0
bore_diameter = 10.0
height = 20.0


def base_plate():
    """The plate, its lower face on z = 0."""
    plate = cq.Workplane("XY").rect(plate_width, plate_depth).extrude(plate_thickness)
    return plate.edges("|Z").fillet(corner_radii)


def upright(diameter, length):
    """A cylinder on z = 0 about the z axis."""
    return cq.Workplane("XY").circle(diameter / 2).extrude(length)


def boss():
    """The boss, from the floor so that it joins the plate."""
    return upright(boss_diameter, height)


def through_bore():
    """The tool for the bore."""
    return upright(bore_diameter, height + 1.0)


def four_holes():
    """The tools for the holes in the plate."""
    points = [(x, y) for x in (-hole_x, hole_x) for y in (-hole_y, hole_y)]
    return cq.Workplane("XY").pushPoints(points).circle(hole_diameter / 2).extrude(plate_thickness + 1.0)


def mounting():
    """The whole part."""
    return base_plate().union(boss()).cut(through_bore()).cut(four_holes())


result = mounting()
