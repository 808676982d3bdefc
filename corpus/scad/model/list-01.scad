// A wave of columns from a comprehension with a condition.
heights=[for(i=[0:11]) if(i%3!=1) 5+3*sin(i*30)];
for(i=[0:len(heights)-1]) translate([i*5,0,0]) cube([5,5,heights[i]]);
