// Rotated coplanar faces: a bar turned by 30 degrees with a flush notch.
rotate(30) difference(){ cube([40,10,10]); translate([10,0,5]) cube([10,10,5]); }
