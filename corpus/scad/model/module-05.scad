// A module that drills its child.
module drilled(d){ difference(){ children(); cylinder(d=d,h=200,center=true,$fn=32); } }
drilled(8) translate([-15,-15,0]) cube([30,30,10]);
