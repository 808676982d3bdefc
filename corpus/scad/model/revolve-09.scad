// An angle above 360 is a full turn.
rotate_extrude(angle=400,$fn=30) translate([8,0]) circle(r=2,$fn=12);
