// A grid of holes with indices times spacing.
s=20; nx=4; ny=3;
difference() {
  cube([(nx+1)*s,(ny+1)*s,6]);
  for(i=[1:nx]) for(j=[1:ny]) translate([i*s,j*s,-1]) cylinder(h=8,r=6,$fn=64);
}
