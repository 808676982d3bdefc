// A gear with trapezoid teeth and a hub, holes to save weight.
teeth=18; root=26; addendum=5; thick=6;
module tooth() {
  polygon([[-2.6,-0.5],[2.6,-0.5],[1.4,addendum],[-1.4,addendum]]);
}
difference() {
  union() {
    linear_extrude(thick) {
      circle(r=root,$fn=90);
      for(i=[0:teeth-1]) rotate(i*360/teeth) translate([0,root-0.2]) tooth();
    }
    cylinder(r=9,h=thick+6,$fn=48);
  }
  translate([0,0,-1]) cylinder(r=4,h=thick+10,$fn=32);
  for(i=[0:4]) rotate(i*72) translate([17,0,-1]) cylinder(r=4.5,h=thick+2,$fn=24);
}
