// Percent and star modifiers remove the part, hash keeps it.
cube(10);
%translate([20,0,0]) cube(10);
*translate([0,20,0]) cube(10);
#translate([0,0,12]) cube(5);
