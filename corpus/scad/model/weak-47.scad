// hull of a body and an unknown one.
hull() { cube(5); pill(); translate([15,0,0]) cube(5); }
