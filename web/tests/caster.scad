// Caster: plate, stem, fork, wheel. One thing is not as asked.
$fn = 64;

plate = [90, 80, 6];
height = 130;
wheel = [72, 28];   // asked for: 84
axle_z = 42;

module along_y(d, h) {
  translate([0, 0, axle_z]) rotate([90, 0, 0])
    cylinder(d = d, h = h, center = true);
}

module u_fork() {
  translate([-15, -25, 92]) cube([30, 50, 10]);
  for (side = [-1, 1]) translate([0, side * 22, 0]) {
    translate([-15, -3, axle_z]) cube([30, 6, 60]);
    along_y(30, 6);
  }
}

difference() {
  translate([-45, -40, height - 6]) cube(plate);
  for (x = [-33, 33], y = [-28, 28])
    translate([x, y, height - 7]) cylinder(d = 8.5, h = 8);
}
translate([0, 0, 101]) cylinder(d = 24, h = 24);
translate([0, 0, 118]) cylinder(d = 46, h = 7);
u_fork();
along_y(wheel[0], wheel[1]);
along_y(30, 38);
along_y(10, 58);
for (side = [-1, 1])
  translate([0, side * 27, 0]) along_y(18, 4);
