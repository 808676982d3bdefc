// A nut chamfered by intersection with a cone stack.
$fn=64; f=24; h=10;
difference() {
  intersection() {
    cylinder(h=h, d=f/cos(180/6), $fn=6);
    union() {
      cylinder(h=2, r1=f/2-0.5, r2=f/2+2);
      translate([0,0,2]) cylinder(h=h-4, r=f);
      translate([0,0,h-2]) cylinder(h=2, r1=f/2+2, r2=f/2-0.5);
    }
  }
  translate([0,0,-1]) cylinder(h=h+2,d=12);
}
