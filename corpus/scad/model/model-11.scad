// A castle: tower, battlements, door and windows.
$fn=36;
module tower(r,h) difference() {
  cylinder(r=r,h=h);
  translate([0,0,h-6]) cylinder(r=r-2,h=7);
  for(i=[0:5]) rotate(i*60) translate([0,-2,h-4]) cube([r+1,4,5]);
}
difference() {
  union() {
    for(x=[0,50],y=[0,50]) translate([x,y,0]) tower(10,40);
    for(a=[[0,-3,50,6],[0,47,50,6],[-3,0,6,50],[47,0,6,50]]) translate([a[0],a[1],0]) cube([a[2],a[3],25]);
  }
  translate([18,-5,-1]) cube([14,10,12]);
  translate([25,-5,11]) rotate([-90,0,0]) cylinder(r=7,h=10);
}
