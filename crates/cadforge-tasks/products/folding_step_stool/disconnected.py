"""Folding_stool: top_step and lower_step with anti-slip grooves, crossed_frame on each side, pivots, hinge barrels."""
import math

import cadquery as cq

width = 420.0
depth = 360.0
height = 480.0
board_thickness = 24.0
top_depth = 220.0
corner_radius = 12.0
frame_x = 170.0
bar_thickness = 20.0
bar_width = 36.0
foot_y = 160.0
foot_length = 40.0
foot_height = 12.0
head_y = 80.0
head_z = 462.0
pivot_diameter = 22.0
pivot_length = 400.0
barrel_diameter = 30.0
barrel_length = 360.0
barrel_z = 448.0
lower_width = 360.0
lower_top = 220.0
lower_front = -280.0
lower_rear = -190.0
groove_width = 4.0
groove_depth = 2.0
groove_pitch = 24.0
groove_count = 5

pivot_z = head_z * foot_y / (foot_y + head_y)


def along_x(y, z, diameter, length):
    """A cylinder along x, centred on x = 0."""
    return cq.Workplane("YZ").center(y, z).circle(diameter / 2).extrude(length / 2, both=True)


def board(wide, front, rear, top):
    """A step with each anti_slip_groove in its upper face."""
    step = cq.Workplane("XY").box(wide, rear - front, board_thickness)
    step = step.translate((0, (front + rear) / 2, top - board_thickness / 2)).edges("|Z").fillet(corner_radius)
    grooves = cq.Workplane("XY", origin=(0, (front + rear) / 2, top - groove_depth))
    grooves = grooves.rarray(1, groove_pitch, 1, groove_count).rect(wide - 40, groove_width).extrude(groove_depth)
    return step.cut(grooves)


def top_step():
    """The board to stand on."""
    return board(width, -top_depth / 2, top_depth / 2, height)


def lower_step():
    """The board half way up."""
    return board(lower_width, lower_front, lower_rear, lower_top)


def bar(x, side):
    """One bar from a foot up to the other side, cut off at the floor and under the top board."""
    run, rise = -side * (foot_y + head_y), head_z
    length = math.hypot(run, rise) + 2 * bar_width
    beam = cq.Workplane("XY").box(bar_thickness, bar_width, length)
    beam = beam.rotate((0, 0, 0), (1, 0, 0), -math.degrees(math.atan2(run, rise)))
    beam = beam.translate((x, side * (foot_y - head_y) / 2, rise / 2))
    room = cq.Workplane("XY").box(width, depth, height - board_thickness + 1, centered=(True, True, False))
    foot = cq.Workplane("XY").box(bar_thickness, foot_length, foot_height, centered=(True, True, False))
    return beam.intersect(room).union(foot.translate((x, side * foot_y, 0)))


def crossed_frame(x):
    """Two bars in one plane."""
    return bar(x, -1).union(bar(x, 1))


def pivots():
    """The pivot through both crossings."""
    return along_x(0, pivot_z, pivot_diameter, pivot_length)


def hinge_barrels():
    """One hinge_barrel under each end of the top board."""
    return along_x(-head_y, barrel_z, barrel_diameter, barrel_length).union(
        along_x(head_y, barrel_z, barrel_diameter, barrel_length)
    )


frames = crossed_frame(-frame_x).union(crossed_frame(frame_x))
result = frames.union(pivots()).union(hinge_barrels()).union(top_step()).union(lower_step())
