// Modules that call modules, variables of the file seen inside.
t=3;
module leg() cube([t,t,20]);
module table(w,d){ translate([0,0,20]) cube([w,d,t]); for(x=[0,w-t],y=[0,d-t]) translate([x,y,0]) leg(); }
table(40,25);
