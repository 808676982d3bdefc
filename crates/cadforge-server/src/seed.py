import cadquery as cq

plate_length = 90
plate_width = 50
plate_thickness = 14
boss_diameter = 40
boss_height = 12

plate = cq.Workplane("XY").box(plate_length, plate_width, plate_thickness)
fixture = plate.faces(">Z").workplane().circle(boss_diameter / 2).extrude(boss_height)
