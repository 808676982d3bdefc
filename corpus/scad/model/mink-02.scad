// A flat plate rounded by a cylinder, then drilled.
difference(){ minkowski(){ cube([40,25,3],center=true); cylinder(r=4,h=1,$fn=24); } cylinder(r=6,h=20,center=true,$fn=30); }
