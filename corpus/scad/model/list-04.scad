// let with several names, if-else in a comprehension.
s=[for(i=[0:7]) let(a=i*45,big=i%2==0) if(big) [a,4] else [a,2]];
cylinder(h=3,r=18,$fn=48);
for(e=s) rotate(e[0]) translate([14,0,0]) cylinder(h=8,r=e[1]/1.5,$fn=20);
