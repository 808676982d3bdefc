// A module defined after its use, and one inside another.
part();
module part(){ module inner(h) cylinder(h=h,r=4,$fn=16); inner(6); translate([10,0,0]) inner(9); }
