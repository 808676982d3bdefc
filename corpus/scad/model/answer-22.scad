// A D-shaft by intersection.
intersection() { cylinder(h=40,r=12,$fn=64); translate([-12,-12,0]) cube([20,24,40]); }
