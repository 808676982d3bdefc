"""Pipe_clamp: semicircular saddle with pipe_contact surface, a side_flange on each side, bolt holes, rounded ribs."""
import cadquery as cq

length = 80.0
width = 160.0
axis_z = 20.0
pipe_radius = 50.0
wall = 5.0
flange_thickness = 10.0
flange_radius = 10.0
bolt_diameter = 9.0
bolt_x = 68.0
bolt_y = 24.0
rib_width = 8.0
rib_height = 5.0
rib_places = (-32.0, 0.0, 32.0)
rib_round = 2.0


def arch(radius, wide):
    """A full half round on straight sides, symmetric about y = 0."""
    profile = cq.Workplane("XZ").moveTo(-radius, 0).lineTo(-radius, axis_z)
    profile = profile.threePointArc((0, axis_z + radius), (radius, axis_z)).lineTo(radius, 0).close()
    return profile.extrude(wide / 2, both=True)


def saddle():
    """The arch before the pipe is taken out."""
    return arch(pipe_radius + wall, length)


def pipe_contact():
    """What the pipe leaves free."""
    return arch(pipe_radius, length)


def side_flanges():
    """Both flanges as one plate."""
    plate = cq.Workplane("XY").box(width, length, flange_thickness, centered=(True, True, False))
    return plate.edges("|Z").fillet(flange_radius)


def bolt_holes():
    """Cutters for each bolt_hole."""
    corners = cq.Workplane("XY").rect(2 * bolt_x, 2 * bolt_y, forConstruction=True).vertices()
    return corners.circle(bolt_diameter / 2).extrude(flange_thickness)


def rib(y):
    """One rounded rib around the arch."""
    band = arch(pipe_radius + wall + rib_height, rib_width)
    arc = band.faces("|Y").edges("not <Z").fillet(rib_round)
    return arc.translate((0, y, 0))


body = saddle().union(side_flanges())
for place in rib_places:
    body = body.union(rib(place))
result = body.cut(pipe_contact()).cut(bolt_holes())
