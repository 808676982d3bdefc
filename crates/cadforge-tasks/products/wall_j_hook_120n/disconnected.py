"""Wall_mount j_hook in aluminum_6061: plate with two bolt holes, curved_arm; tip_load of load_120n."""
import cadquery as cq

plate_thickness = 12.0
plate_width = 90.0
plate_height = 180.0
plate_radius = 12.0
bolt_diameter = 11.0
sink_diameter = 20.0
bolt_low = 25.0
bolt_high = 165.0
bar_diameter = 20.0
root_z = 130.0
shank_x = 60.0
shank_bend = 20.0
bowl_radius = 45.0
bowl_z = 70.0
tip_z = 105.0
collar_diameter = 32.0
collar_length = 8.0

tip_x = shank_x + 2 * bowl_radius
bend = shank_bend * (1 - 0.5**0.5)


def wall_mount():
    """The plate on the wall."""
    plate = cq.Workplane("XY").box(plate_thickness, plate_width, plate_height, centered=(False, True, False))
    return plate.edges("|X").fillet(plate_radius)


def bolt_holes(plate):
    """The plate with a countersunk bolt_hole near each end."""
    front = plate.faces(">X").workplane(origin=(0, 0, 0))
    return front.pushPoints([(0, bolt_low), (0, bolt_high)]).cskHole(bolt_diameter, sink_diameter, 90)


def centre_line():
    """The J that the bar follows, in the plane y = 0."""
    path = cq.Workplane("XZ").moveTo(plate_thickness + 15.0, root_z).lineTo(shank_x - shank_bend, root_z)
    path = path.threePointArc((shank_x - bend, root_z - bend), (shank_x, root_z - shank_bend))
    path = path.lineTo(shank_x, bowl_z)
    path = path.threePointArc((shank_x + bowl_radius, bowl_z - bowl_radius), (tip_x, bowl_z))
    return path.lineTo(tip_x, tip_z)


def curved_arm():
    """The round bar."""
    section = cq.Workplane("YZ", origin=(plate_thickness + 15.0, 0, root_z)).circle(bar_diameter / 2)
    return section.sweep(centre_line(), transition="round")


def tip():
    """The ball at the end of the hook."""
    return cq.Workplane("XY").sphere(bar_diameter / 2).translate((tip_x, 0, tip_z))


def collar():
    """The root of the bar on the plate."""
    root = cq.Workplane("YZ", origin=(plate_thickness - 1.0, 0, root_z))
    return root.circle(collar_diameter / 2).extrude(collar_length + 1.0)


result = bolt_holes(wall_mount()).union(curved_arm()).union(tip()).union(collar())
