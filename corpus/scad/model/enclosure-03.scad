// Box and lid printed side by side.
module shell(w,d,h,t){ difference(){ cube([w,d,h]); translate([t,t,t]) cube([w-2*t,d-2*t,h]); } }
shell(60,40,20,2);
translate([70,0,0]) { cube([60,40,2]); translate([2.3,2.3,0]) cube([55.4,35.4,5]); }
