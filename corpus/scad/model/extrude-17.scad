// A many-turn thread by a twisted off-centre circle.
linear_extrude(height=20, twist=-360*4, slices=80) translate([1,0]) circle(r=5,$fn=24);
