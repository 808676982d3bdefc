// A ring of turned boxes whose ends meet exactly.
for(i=[0:5]) rotate(i*60) translate([-10*tan(30),10,0]) cube([20*tan(30),4,5]);
