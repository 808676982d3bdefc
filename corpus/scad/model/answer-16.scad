// A slot with semicircular ends cut by hull, overall length kept.
l=34; s=8;
difference() {
  cube([60,40,6], center=true);
  hull() { translate([-(l-s)/2,0,0]) cylinder(h=8,d=s,center=true,$fn=64); translate([(l-s)/2,0,0]) cylinder(h=8,d=s,center=true,$fn=64); }
}
