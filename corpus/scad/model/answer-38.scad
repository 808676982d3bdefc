// A notch flush with front, back and top.
difference() { cube([50,40,30]); translate([17,0,18]) cube([16,40,12]); }
