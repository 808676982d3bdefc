"""Steel stator of an axial-flux motor: yoke ring, twelve_slot pattern of radial teeth, center bore."""
import cadquery as cq

outer_diameter = 150.0
bore_diameter = 50.0
total_height = 42.0
yoke_height = 10.0
slot_count = 12
slot_width = 18.0
tooth_inner_radius = 40.0
tooth_outer_radius = 70.0
bolt_count = 6
bolt_diameter = 6.5
bolt_circle = 66.0

tooth_height = total_height - yoke_height


def yoke_ring():
    """The flat ring that closes the magnetic circuit."""
    return cq.Workplane("XY").circle(outer_diameter / 2).extrude(yoke_height)


def tooth_ring():
    """All teeth before the slots part them."""
    ring = cq.Workplane("XY").workplane(offset=yoke_height)
    return ring.circle(tooth_outer_radius).circle(tooth_inner_radius).extrude(tooth_height)


def slots():
    """Twelve radial cutters, the first along +x."""
    cutters = cq.Workplane("XY").workplane(offset=yoke_height)
    cutters = cutters.polarArray(outer_diameter / 4, 0, 360, slot_count)
    return cutters.rect(outer_diameter / 2, slot_width).extrude(total_height)


def radial_teeth():
    """One radial_tooth between every two slots."""
    return tooth_ring().cut(slots())


def center_bore():
    """The shaft_opening."""
    return cq.Workplane("XY").circle(bore_diameter / 2).extrude(total_height)


def bolt_holes():
    """Cutters for the bolts through the yoke."""
    circle = cq.Workplane("XY").polarArray(bolt_circle / 2, 0, 360, bolt_count)
    return circle.circle(bolt_diameter / 2).extrude(total_height)


result = yoke_ring().union(radial_teeth()).cut(center_bore()).cut(bolt_holes())
