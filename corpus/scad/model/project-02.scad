// A section through a tube at mid height, extruded.
linear_extrude(5) projection(cut=true) difference(){ sphere(r=12,$fn=30); cylinder(h=30,r=5,center=true,$fn=30); }
