// A pcb standoff frame with mirrored quarter and helper functions.
pcb=[65,30,1.6]; margin=3.5; wall=2;
function corner(sx,sy)=[sx*(pcb[0]/2-margin), sy*(pcb[1]/2-margin), 0];
module quarter() {
  translate(corner(1,1)) difference() { cylinder(d=6,h=5,$fn=24); translate([0,0,1]) cylinder(d=2.5,h=5,$fn=16); }
  translate([0,pcb[1]/2-margin-1,0]) cube([pcb[0]/2-margin,2,wall]);
  translate([pcb[0]/2-margin-1,0,0]) cube([2,pcb[1]/2-margin,wall]);
}
for(mx=[0,1]) mirror([mx,0,0]) for(my=[0,1]) mirror([0,my,0]) quarter();
