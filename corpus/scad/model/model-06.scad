// A knob with knurling by subtracted cylinders and a D-shaped bore.
$fn=48;
knob_d=30; knob_h=16; grips=20; shaft=6; flat=4.5;
difference() {
  union() { cylinder(d=knob_d,h=knob_h-2); translate([0,0,knob_h-2]) cylinder(d1=knob_d,d2=knob_d-4,h=2); }
  for(i=[0:grips-1]) rotate(i*360/grips) translate([knob_d/2+0.8,0,-1]) cylinder(r=2,h=knob_h+2,$fn=16);
  translate([0,0,-1]) intersection() { cylinder(d=shaft,h=12); translate([-shaft/2,-shaft/2,0]) cube([flat,shaft,12]); }
  translate([0,-0.75,knob_h-1]) cube([knob_d/2,1.5,2]);
}
