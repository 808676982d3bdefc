plate = [90, 50, 14];
boss_diameter = 40;
boss_height = 12;

cube(plate);
translate([plate[0] / 2, plate[1] / 2, plate[2]]) cylinder(d = boss_diameter, h = boss_height, $fn = 64);
