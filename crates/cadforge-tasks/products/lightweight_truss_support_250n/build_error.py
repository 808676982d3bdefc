"""Truss for load_250n with safety_factor_2: two triangular frames of ribs, each cross_member, load_boss, mounting plate."""
import math

import cadquery as cq

plate_thickness = 10.0
plate_width = 80.0
plate_height = 130.0
hole_diameter = 9.0
hole_low = 20.0
hole_high = 110.0
boss_diameter = 40.0
boss_length = 80.0
bore_diameter = 16.0
rib_width = 10.0
frame_thickness = 8.0
frame_inside = 30.0
cross_diameter = 12.0

nodes = {"A": (5, 10), "B": (5, 120), "C": (85, 32), "D": (125, 102), "E": (240, 75)}
members = ("AC", "CE", "BD", "DE", "BC", "CD")


def along_y(node, diameter, length):
    """A cylinder about a node, centred on y = 0."""
    return cq.Workplane("XZ").center(*nodes[node]).circle(diameter / 2).extrude(length / 2, symmetric=True)


def mounting_plate():
    """The plate with each mounting_hole."""
    plate = cq.Workplane("XY").box(plate_thickness, plate_width, plate_height, centered=(False, True, False))
    holes = cq.Workplane("YZ").pushPoints([(0, hole_low), (0, hole_high)])
    return plate.cut(holes.circle(hole_diameter / 2).extrude(plate_thickness))


def rib(member):
    """One rib from node to node, round at its ends, as thick as a frame, from y = 0."""
    (x1, z1), (x2, z2) = nodes[member[0]], nodes[member[1]]
    length = math.hypot(x2 - x1, z2 - z1)
    slope = math.degrees(math.atan2(z2 - z1, x2 - x1))
    bar = cq.Workplane("XZ").slot2D(length + rib_width, rib_width).extrude(-frame_thickness)
    return bar.rotate((0, 0, 0), (0, 1, 0), -slope).translate(((x1 + x2) / 2, 0, (z1 + z2) / 2))


def truss(y):
    """A frame of triangles that begins at y, without what would pierce the plate."""
    frame = rib(members[0])
    for member in members[1:]:
        frame = frame.union(rib(member))
    room = cq.Workplane("XY").box(300, 100, plate_height, centered=(False, True, False))
    return frame.intersect(room).translate((0, y, 0))


def cross_members():
    """Round bars between the frames."""
    length = 2 * frame_inside + frame_thickness
    return along_y("C", cross_diameter, length).union(along_y("D", cross_diameter, length))


def load_boss():
    """The boss that carries the load."""
    return along_y("E", boss_diameter, boss_length)


frames = truss(frame_inside).union(truss(-frame_inside - frame_thickness))
body = mounting_plate().union(frames).union(cross_members()).union(load_boss())
result = body.cut(along_y("E", bore_diameter, boss_length))
