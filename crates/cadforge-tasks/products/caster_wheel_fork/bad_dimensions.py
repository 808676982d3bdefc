"""Caster: wheel on an axle in a U-shaped fork, swivel stem, mounting plate with four holes."""
import cadquery as cq

height = 118.0
plate_width = 76.0
plate_depth = 80.0
plate_thickness = 6.0
hole_diameter = 8.5
hole_x = 26.0
hole_y = 28.0
stem_diameter = 24.0
race_diameter = 46.0
race_thickness = 6.0
bridge_bottom = 92.0
bridge_thickness = 10.0
leg_width = 30.0
leg_thickness = 6.0
leg_gap = 38.0
wheel_diameter = 60.0
wheel_width = 28.0
hub_diameter = 30.0
axle_diameter = 10.0
axle_head_diameter = 18.0
axle_head_thickness = 4.0

axle_z = wheel_diameter / 2
plate_bottom = height - plate_thickness
fork_half = leg_gap / 2 + leg_thickness


def along_y(diameter, length):
    """A cylinder about the wheel's axis, centred on y = 0."""
    axis = cq.Workplane("XZ", origin=(0, length / 2, axle_z))
    return axis.circle(diameter / 2).extrude(length)


def mounting_plate():
    """The top plate with four_holes."""
    plate = cq.Workplane("XY").workplane(offset=plate_bottom).rect(plate_width, plate_depth)
    plate = plate.extrude(plate_thickness).edges("|Z").fillet(6.0)
    holes = plate.faces(">Z").workplane().rect(2 * hole_x, 2 * hole_y, forConstruction=True).vertices()
    return holes.hole(hole_diameter)


def swivel_stem():
    """The stem between fork and plate, with its race under the plate."""
    bottom = bridge_bottom + bridge_thickness - 1.0
    stem = cq.Workplane("XY").workplane(offset=bottom).circle(stem_diameter / 2).extrude(plate_bottom - bottom)
    race = cq.Workplane("XY").workplane(offset=plate_bottom - race_thickness)
    return stem.union(race.circle(race_diameter / 2).extrude(race_thickness))


def fork_leg(side):
    """One leg, rounded about the axle; side is -1 or 1."""
    top = bridge_bottom + bridge_thickness
    y = side * (leg_gap / 2 + leg_thickness / 2)
    leg = cq.Workplane("XY").box(leg_width, leg_thickness, top - axle_z).translate((0, y, (top + axle_z) / 2))
    return leg.union(along_y(leg_width, leg_thickness).translate((0, y, 0)))


def u_fork():
    """Bridge and two legs."""
    bridge = cq.Workplane("XY").box(leg_width, 2 * fork_half, bridge_thickness)
    bridge = bridge.translate((0, 0, bridge_bottom + bridge_thickness / 2))
    return bridge.union(fork_leg(-1)).union(fork_leg(1))


def wheel():
    """The tread with rounded shoulders, and a hub that reaches the legs."""
    tread = along_y(wheel_diameter, wheel_width).edges().fillet(5.0)
    return tread.union(along_y(hub_diameter, leg_gap))


def axle():
    """A bolt through hub and legs, with a head on both ends."""
    bolt = along_y(axle_diameter, 2 * fork_half + 2 * axle_head_thickness)
    for side in (-1, 1):
        head = along_y(axle_head_diameter, axle_head_thickness)
        bolt = bolt.union(head.translate((0, side * (fork_half + axle_head_thickness / 2), 0)))
    return bolt


result = mounting_plate().union(swivel_stem()).union(u_fork()).union(wheel()).union(axle())
