"""Shelf bracket for load_200n: wall_plate with mounting holes, support_arm, diagonal_rib."""
import cadquery as cq

reach = 220.0
width = 60.0
height = 180.0
thickness = 8.0
corner_radius = 15.0
rib_width = 12.0
rib_low = 45.0
rib_foot = 20.0
rib_far = 200.0
mount_diameter = 7.0
mount_low = 22.0
mount_high = 140.0
shelf_diameter = 5.0
shelf_near = 60.0
shelf_far = 207.0
inner_fillet = 6.0


def wall_plate():
    """The plate on the wall x = 0."""
    return cq.Workplane("XY").box(thickness, width, height, centered=(False, True, False))


def support_arm():
    """The arm under the shelf, its free corners rounded."""
    arm = cq.Workplane("XY").box(reach, width, thickness, centered=(False, True, False))
    arm = arm.edges("|Z and >X").fillet(corner_radius)
    return arm.translate((0, 0, height - thickness))


def angle():
    """Plate and arm, with a fillet in their corner."""
    corner = cq.selectors.NearestToPointSelector((thickness, 0, height - thickness))
    return wall_plate().union(support_arm()).edges("|Y").edges(corner).fillet(inner_fillet)


def diagonal_rib():
    """The strut from the foot of the plate to the end of the arm."""
    top = height - thickness + 1.0
    corners = [(thickness - 1.0, rib_low), (rib_far, top), (rib_far - rib_foot, top), (thickness - 1.0, rib_low + rib_foot]
    return cq.Workplane("XZ", origin=(0, rib_width / 2, 0)).polyline(corners).close().extrude(rib_width)


def mounting_holes():
    """Cutters for each mounting_hole through the plate."""
    wall = cq.Workplane("YZ").pushPoints([(0, mount_low), (0, mount_high)])
    return wall.circle(mount_diameter / 2).extrude(thickness)


def shelf_holes():
    """Cutters for the screws into the shelf."""
    shelf = cq.Workplane("XY").pushPoints([(shelf_near, 0), (shelf_far, 0)])
    return shelf.circle(shelf_diameter / 2).extrude(height + 1.0).intersect(support_arm())


def bracket():
    """Everything together."""
    return angle().union(diagonal_rib()).cut(mounting_holes()).cut(shelf_holes())


result = bracket()
