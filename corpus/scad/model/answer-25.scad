// Drilled holes placed by cos and sin on the wall, the axis vertical by mistake.
difference() {
  cylinder(h=70,r=25,$fn=64);
  cylinder(h=70,r=20,$fn=64);
  for(i=[0:2]) translate([22.5*cos(i*120),22.5*sin(i*120),35]) cylinder(h=10,r=5,center=true,$fn=64);
}
