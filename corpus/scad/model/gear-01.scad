// A toothed disc with rectangular teeth sunk into the rim.
$fn=64; R=30; n=10; tw=6; tl=8; t=7;
union() {
  cylinder(h=t, r=R);
  for (i=[0:n-1]) rotate([0,0,i*360/n]) translate([R-1,-tw/2,0]) cube([tl+1,tw,t]);
}
