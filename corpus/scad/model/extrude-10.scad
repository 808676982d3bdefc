// A twisted profile with a hole.
linear_extrude(height=20, twist=45, slices=9) difference(){ square(20,center=true); circle(r=6,$fn=16); }
