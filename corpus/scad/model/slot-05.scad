// Curved slots: arcs made by intersecting a ring with a wedge.
difference(){
  cylinder(h=4,r=30,$fn=72);
  for(k=[0:2]) rotate(k*120) intersection(){
    difference(){ translate([0,0,-1]) cylinder(h=6,r=23,$fn=72); translate([0,0,-2]) cylinder(h=8,r=18,$fn=72); }
    translate([0,0,-3]) linear_extrude(10) polygon([[0,0],[40,0],[40*cos(50),40*sin(50)]]);
  }
}
