// A notch that leaves walls in Y because its cutter is too short.
difference() { cube([50,40,30],center=true); translate([0,0,10]) cube([16,38,12],center=true); }
