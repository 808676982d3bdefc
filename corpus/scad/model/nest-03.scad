// A box in a box in a box, all closed: voids and islands.
difference(){ cube(30,center=true); cube(24,center=true); }
difference(){ cube(18,center=true); cube(12,center=true); }
cube(6,center=true);
