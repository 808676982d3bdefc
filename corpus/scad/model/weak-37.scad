// A variable without value after a unit.
w = 30; // mm
h = 12 ;
cube([w,w/2,h]);
echo("done", w, h);
