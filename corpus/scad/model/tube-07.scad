// Nested tubes, joined by ribs.
difference() {
  union() {
    difference() { cylinder(h=20,r=24,$fn=60); translate([0,0,-1]) cylinder(h=22,r=21,$fn=60); }
    difference() { cylinder(h=20,r=9,$fn=60); translate([0,0,-1]) cylinder(h=22,r=6,$fn=60); }
    for (a=[0:90:270]) rotate(a) translate([7,-1,0]) cube([15,2,20]);
  }
}
