// A vase of stacked polygons that turn and swell.
layers=10;
for(k=[0:layers-1]) translate([0,0,k*4]) rotate(k*7)
  linear_extrude(height=4, twist=-7, scale=(12+4*sin((k+1)*36))/(12+4*sin(k*36)), slices=2)
    circle(r=12+4*sin(k*36),$fn=7);
