// center with a vector: true for a truth test.
cube([20,10,5], center=[0,0,0]);
