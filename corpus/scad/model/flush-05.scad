// The same, each operand turned by itself.
difference(){ rotate(30) cube([40,10,10]); rotate(30) translate([10,0,5]) cube([10,10,5]); }
