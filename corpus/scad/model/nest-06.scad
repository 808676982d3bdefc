// A for loop as first child of difference is one child.
difference(){
  for(i=[0:3]) translate([i*8,0,0]) cylinder(h=10,r=5,$fn=24);
  translate([-10,-2,4]) cube([50,4,10]);
}
