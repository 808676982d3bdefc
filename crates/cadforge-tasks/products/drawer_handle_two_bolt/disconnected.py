"""Drawer_handle: two mounting posts with a screw_hole each, an arched_grip bar; symmetric."""
import cadquery as cq

hole_pitch = 128.0
foot_length = 32.0
foot_depth = 38.0
foot_thickness = 5.0
foot_radius = 8.0
post_diameter = 16.0
post_height = 28.0
ball_diameter = 17.0
bar_diameter = 14.0
arch_top = 75.0
screw_diameter = 4.2
screw_depth = 20.0

post_x = hole_pitch / 2


def foot():
    """The foot of one post, on the drawer."""
    plate = cq.Workplane("XY").rect(foot_length, foot_depth).extrude(foot_thickness)
    return plate.edges("|Z").fillet(foot_radius)


def mounting_post():
    """One mounting_post on its foot, closed by a ball."""
    post = cq.Workplane("XY").circle(post_diameter / 2).extrude(post_height)
    ball = cq.Workplane("XY").sphere(ball_diameter / 2).translate((0, 0, post_height))
    return foot().union(post).union(ball)


def screw_hole():
    """A blind hole from the drawer's side."""
    return cq.Workplane("XY").circle(screw_diameter / 2).extrude(screw_depth)


def drilled_post(side):
    """A post with its screw hole; side is -1 or 1."""
    return mounting_post().cut(screw_hole()).translate((side * post_x, 0, 0))


def arch():
    """The centre line of the bar."""
    return cq.Workplane("XZ").moveTo(-post_x, post_height + 30).threePointArc((0, arch_top), (post_x, post_height + 30))


def arched_grip():
    """The smooth bar between the posts."""
    line = arch()
    section = cq.Workplane(cq.Plane(line.val().startPoint(), (0, 1, 0), line.val().tangentAt(0)))
    return section.circle(bar_diameter / 2).sweep(line)


grip = arched_grip()
drill = screw_hole()
result = drilled_post(-1).union(drilled_post(1)).union(grip)
