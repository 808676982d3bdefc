// A servo bracket with ribs and slotted ears.
$fn=32; t=3;
module ear(x) translate([x,0,0]) difference() {
  hull() { cube([14,20,t]); translate([7,26,0]) cylinder(r=7,h=t); }
  hull() { translate([7,20,-1]) cylinder(d=4,h=t+2); translate([7,26,-1]) cylinder(d=4,h=t+2); }
}
difference() {
  union() {
    cube([70,t,45]);
    ear(0); ear(56);
    for(x=[14,53]) translate([x,0,0]) rotate([90,0,90]) linear_extrude(3) polygon([[0,0],[20,0],[0,30]]);
  }
  translate([14.5+8,-1,15]) cube([25,t+2,23]);
  for(x=[18.5,51.5]) for(z=[20,33]) translate([x,-1,z]) rotate([-90,0,0]) cylinder(d=2.2,h=t+2);
}
