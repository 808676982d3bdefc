// A universal joint yoke by intersection of profiles seen from two sides.
intersection() {
  rotate([90,0,0]) linear_extrude(40,center=true) difference() {
    union() { translate([-15,0]) square([30,25]); translate([0,25]) circle(r=15,$fn=60); }
    translate([0,25]) circle(r=6,$fn=40);
  }
  rotate([90,0,90]) linear_extrude(40,center=true) difference() {
    translate([-15,0]) square([30,45]);
    translate([-8,12]) square([16,40]);
  }
}
