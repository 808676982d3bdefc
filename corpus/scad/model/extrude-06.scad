// A wedge roof: scale to zero in one direction.
linear_extrude(height=12, scale=[1,0]) square([30,16], center=true);
