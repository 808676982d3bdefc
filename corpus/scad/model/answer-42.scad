// Stepped shaft with a module and a running height by let.
module section(r,h,z) translate([0,0,z]) cylinder(r=r,h=h,$fn=64);
let(h1=20,h2=30) { section(29,h1,0); section(20,h2,h1); section(8,15,h1+h2); }
