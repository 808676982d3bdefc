// A gear from a polygon built by a list comprehension.
n=16; ro=24; ri=19; t=5;
pts=[for(i=[0:n*4-1]) let(a=i*360/(n*4), r=(i%4<2)?ro:ri) [r*cos(a), r*sin(a)]];
difference() {
  linear_extrude(t) polygon(pts);
  translate([0,0,-1]) cylinder(r=5,h=t+2,$fn=32);
}
