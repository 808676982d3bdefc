// Chamfers cut by turned cubes along four vertical edges.
difference(){
  cube([30,30,15]);
  for(x=[0,30],y=[0,30]) translate([x,y,7.5]) rotate(45) cube([4,4,20],center=true);
}
