"""Lightweight bottle_cage: spine with two mounting holes, hoops of curved arms, ribs, lower_stop, retaining_lip."""
import cadquery as cq

height = 150.0
inner_radius = 38.0
outer_radius = 42.5
spine_width = 24.0
spine_inside = 37.5
hole_diameter = 5.5
hole_low = 43.0
hole_pitch = 64.0
front = -37.5
lower_hoop = 18.0
lower_height = 12.0
upper_hoop = 100.0
upper_height = 14.0
rib_width = 10.0
stop_width = 30.0
stop_front = -20.0
stop_thickness = 5.0
stop_edge = 4.0
stop_top = 14.0
lip_height = 4.0
lip_inside = 33.0


def block(x1, x2, y1, y2, z1, z2):
    """A box between two corners."""
    return cq.Workplane("XY").box(x2 - x1, y2 - y1, z2 - z1, centered=False).translate((x1, y1, z1))


def spine():
    """The flat back."""
    return block(-spine_width / 2, spine_width / 2, spine_inside, outer_radius, 0, height)


def mounting_holes():
    """Cutters for both holes, which go through the upper hoop as well."""
    holes = cq.Workplane("XZ").pushPoints([(0, hole_low), (0, hole_low + hole_pitch)])
    return holes.circle(hole_diameter / 2).extrude(-2 * outer_radius)


def ring(bottom, tall):
    """A closed ring around the bottle."""
    return cq.Workplane("XY").workplane(offset=bottom).circle(outer_radius).circle(inner_radius).extrude(tall)


def curved_arms(bottom, tall):
    """A hoop that is open in front: one curved_arm on each side."""
    return ring(bottom, tall).cut(block(-50, 50, front - 50, front, 0, height))


def ribs():
    """One rib on each side between the hoops."""
    tall = upper_hoop + upper_height - lower_hoop
    strip = block(-50, 50, -rib_width / 2, rib_width / 2, lower_hoop, lower_hoop + tall)
    return ring(lower_hoop, tall).intersect(strip)


def lower_stop():
    """The floor under the bottle, with its edge."""
    half = stop_width / 2
    floor = block(-half, half, stop_front, spine_inside + 1, 0, stop_thickness)
    return floor.union(block(-half, half, stop_front, stop_front + stop_edge, 0, stop_top))


def retaining_lip():
    """The lip over the bottle's shoulder."""
    return block(-spine_width / 2, spine_width / 2, lip_inside, outer_radius, height - lip_height, height)


hoops = curved_arms(lower_hoop, lower_height).union(curved_arms(upper_hoop, upper_height))
cage = spine().union(hoops).union(ribs()).union(lower_stop()).union(retaining_lip())
result = cage.cut(mounting_holes())
