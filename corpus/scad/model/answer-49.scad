// A dome whose equator is exactly flush with the top face.
translate([-20,-20,0]) cube([40,40,30]);
translate([0,0,30]) difference() { sphere(r=12,$fn=64); translate([-12,-12,-12]) cube([24,24,12]); }
