// A negative angle.
rotate_extrude(angle=-75,$fn=40) translate([10,0]) square([6,9]);
