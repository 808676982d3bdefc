// Assigning inside a for loop and using the sum outside.
total = 0;
for (i = [1:4]) { total = total + i; translate([i*6,0,0]) cube([5,5,total]); }
