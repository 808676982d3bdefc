// A partial revolve: an elbow of 120 degrees.
rotate_extrude(angle=120,$fn=60) translate([25,0]) difference(){ circle(r=7,$fn=32); circle(r=5,$fn=32); }
