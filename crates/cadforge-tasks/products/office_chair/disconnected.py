"""Office chair, connected: five_star_base with a caster on each arm, gas_column, seat, backrest, headrest, armrests."""
import cadquery as cq

height = 1340.0
caster_diameter = 60.0
caster_width = 30.0
caster_radius = 270.0
arm_count = 5
arm_reach = 285.0
arm_width = 50.0
arm_bottom = 60.0
arm_top = 100.0
fork_diameter = 30.0
hub_diameter = 100.0
hub_bottom = 55.0
hub_top = 120.0
column_diameter = 60.0
column_top = 260.0
rod_diameter = 36.0
plate_side = 240.0
plate_thickness = 30.0
seat_bottom = 430.0
seat_thickness = 80.0
seat_width = 520.0
seat_front = -300.0
seat_rear = 200.0
seat_radius = 25.0
back_width = 480.0
back_thickness = 50.0
back_radius = 20.0
head_width = 320.0
head_front = 240.0
head_rear = 320.0
head_bottom = 1190.0
head_radius = 25.0
rest_inside = 250.0
rest_outside = 310.0
rest_half_length = 150.0
rest_top = 690.0
rest_thickness = 35.0

back_front = [(190, 450), (250, 1170)]


def block(x1, x2, y1, y2, z1, z2):
    """A box between two corners."""
    return cq.Workplane("XY").box(x2 - x1, y2 - y1, z2 - z1, centered=False).translate((x1, y1, z1))


def post(diameter, bottom, top):
    """A cylinder about the z axis."""
    return cq.Workplane("XY").workplane(offset=bottom).circle(diameter / 2).extrude(top - bottom)


def caster():
    """A wheel with its fork under the arm along +y."""
    wheel = cq.Workplane("YZ").center(caster_radius, caster_diameter / 2).circle(caster_diameter / 2)
    wheel = wheel.extrude(caster_width / 2, both=True)
    fork = post(fork_diameter, caster_diameter / 2, arm_bottom + 1)
    return wheel.union(fork.translate((0, caster_radius, 0)))


def base_arm():
    """The arm along +y with its caster."""
    return block(-arm_width / 2, arm_width / 2, 0, arm_reach, arm_bottom, arm_top).union(caster())


def five_star_base():
    """The hub with its arms."""
    one_arm = base_arm()
    star = post(hub_diameter, hub_bottom, hub_top)
    for index in range(arm_count):
        star = star.union(one_arm.rotate((0, 0, 0), (0, 0, 1), 360 / arm_count * index))
    return star


def gas_column():
    """The column with its rod and the plate under the seat."""
    half = plate_side / 2
    plate = block(-half, half, -half, half, seat_bottom - plate_thickness, seat_bottom + 1)
    return post(column_diameter, hub_bottom, column_top).union(post(rod_diameter, column_top - 1, seat_bottom)).union(plate)


def seat():
    """The cushion."""
    half = seat_width / 2
    cushion = block(-half, half, seat_front, seat_rear, seat_bottom, seat_bottom + seat_thickness)
    return cushion.edges("|Z").fillet(2 * seat_radius).faces(">Z").edges().fillet(seat_radius)


def backrest():
    """The tall back, leaning to the rear."""
    profile = back_front + [(y + back_thickness, z) for y, z in reversed(back_front)]
    back = cq.Workplane("YZ").polyline(profile).close().extrude(back_width / 2, both=True)
    return back.edges("<X or >X").edges("not |Y").fillet(back_radius)


def headrest():
    """The cushion on top."""
    half = head_width / 2
    return block(-half, half, head_front, head_rear, head_bottom, height).edges("|X").fillet(head_radius)


def armrest():
    """The armrest at +x on its support."""
    rest = block(rest_inside, rest_outside, -rest_half_length, rest_half_length, rest_top - rest_thickness, rest_top)
    upright = block(rest_inside + 15, rest_outside - 5, -35, 35, seat_bottom + 10, rest_top - 1)
    return rest.union(upright).union(block(100, rest_outside - 5, -35, 35, seat_bottom + 10, seat_bottom + 40))


arm = armrest()
result = five_star_base().union(gas_column()).union(seat()).union(backrest()).union(headrest())
result = result.union(arm).union(arm.mirror("YZ"))
