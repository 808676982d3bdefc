// rotate with the arguments of another tool.
rotate(90, [0,1,0]) cylinder(h=20,r=4,$fn=16);
rotate(a=45, v=[0,0,1]) translate([10,0,0]) cube(4);
rotate([0,0,0], 90) cube([2,3,4]);
