// A slot as a union of 2D shapes inside linear_extrude.
linear_extrude(6) difference() {
  square([60,40],center=true);
  union(){ square([26,8],center=true); translate([-13,0]) circle(r=4,$fn=64); translate([13,0]) circle(r=4,$fn=64); }
}
