// $fn inside a block reaches the whole block.
union(){ cylinder(h=3,r=6); $fn=9; translate([15,0,0]) sphere(r=6); }
translate([0,20,0]) cylinder(h=3,r=6);
