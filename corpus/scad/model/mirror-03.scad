// A negative scale turns the part inside its own mirror image.
scale([-1,1,1]) difference(){ cube([20,15,10]); translate([15,10,-1]) cylinder(h=12,r=3,$fn=16); }
