// Booleans and comparisons choose a size.
big=true; n=4;
cube([big&&n>3?12:5, !big||n==4?9:1, n!=5?6:2]);
