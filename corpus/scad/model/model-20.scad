// A rounded cube from three boxes, twelve cylinders and eight spheres.
module rcube(s,r,$fn=16) {
  translate([r,r,0]) cube([s.x-2*r,s.y-2*r,s.z]);
  translate([r,0,r]) cube([s.x-2*r,s.y,s.z-2*r]);
  translate([0,r,r]) cube([s.x,s.y-2*r,s.z-2*r]);
  for(x=[r,s.x-r],y=[r,s.y-r]) { translate([x,y,r]) cylinder(r=r,h=s.z-2*r); for(z=[r,s.z-r]) translate([x,y,z]) sphere(r=r); }
}
rcube([30,20,12],3);
