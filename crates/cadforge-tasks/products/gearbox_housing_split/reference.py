"""Gearbox_housing, split at a cover_seam: bolted_flange, two bearing bores, ribs, oil_drain_boss, rounded edges."""
import cadquery as cq

body_length = 216.0
body_width = 136.0
height = 160.0
wall = 10.0
corner_radius = 14.0
top_radius = 8.0
flange_length = 248.0
flange_width = 180.0
flange_bottom = 68.0
flange_top = 92.0
flange_radius = 16.0
seam_z = 80.0
seam_size = 2.0
bolt_diameter = 9.0
bore_big = 60.0
bore_big_x = -50.0
bore_small = 44.0
bore_small_x = 55.0
boss_extra = 20.0
boss_reach = 84.0
rib_width = 8.0
rib_reach = 78.0
drain_diameter = 28.0
drain_bore = 12.0
drain_z = 24.0
total_length = 260.0

rib_places = (-90.0, -10.0, 20.0, 92.0)
bolts = [(x, y) for x in (-100, 0, 100) for y in (-81, 81)] + [(x, y) for x in (-116, 116) for y in (-45, 45)]


def slab(length, width, bottom, top):
    """A box centred on the z axis."""
    return cq.Workplane("XY").box(length, width, top - bottom, centered=(True, True, False)).translate((0, 0, bottom))


def along_y(x, diameter, length):
    """A cylinder about a bearing's axis."""
    return cq.Workplane("XZ").center(x, seam_z).circle(diameter / 2).extrude(length / 2, both=True)


def gearbox_housing():
    """The body with each rounded_edge, before it is hollowed."""
    body = slab(body_length, body_width, 0, height).edges("|Z").fillet(corner_radius)
    return body.faces(">Z").edges().fillet(top_radius)


def inside():
    """The hollow."""
    return slab(body_length - 2 * wall, body_width - 2 * wall, wall, height - wall)


def bolted_flange():
    """The flange with its seam and bolt holes."""
    flange = slab(flange_length, flange_width, flange_bottom, flange_top).edges("|Z").fillet(flange_radius)
    holes = cq.Workplane("XY").pushPoints(bolts).circle(bolt_diameter / 2).extrude(height)
    return flange.cut(cover_seam()).cut(holes)


def cover_seam():
    """The groove around the flange."""
    low, high = seam_z - seam_size / 2, seam_z + seam_size / 2
    core = slab(flange_length - 2 * seam_size, flange_width - 2 * seam_size, low, high)
    return slab(flange_length, flange_width, low, high).cut(core.edges("|Z").fillet(flange_radius - seam_size))


def bearing_bosses():
    """The bosses around the bores."""
    big = along_y(bore_big_x, bore_big + boss_extra, 2 * boss_reach)
    return big.union(along_y(bore_small_x, bore_small + boss_extra, 2 * boss_reach))


def bearing_bores():
    """Cutters for each bearing_bore, through the flange in front of it as well."""
    return along_y(bore_big_x, bore_big, flange_width).union(along_y(bore_small_x, bore_small, flange_width))


def ribs():
    """Each rib goes across the body, whose hollow is cut later."""
    places = cq.Workplane("XY").pushPoints([(x, 0) for x in rib_places])
    return places.rect(rib_width, 2 * rib_reach).extrude(flange_bottom + 1)


def end_bosses():
    """The oil_drain_boss at -x and the level plug's boss at +x, in one."""
    return cq.Workplane("YZ").center(0, drain_z).circle(drain_diameter / 2).extrude(total_length / 2, both=True)


def drain_hole():
    """The way out for the oil."""
    return cq.Workplane("YZ").center(0, drain_z).circle(drain_bore / 2).extrude(-total_length / 2)


shell = gearbox_housing().union(bolted_flange()).union(ribs()).union(bearing_bosses()).union(end_bosses())
result = shell.cut(inside()).cut(bearing_bores()).cut(drain_hole())
