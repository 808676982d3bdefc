// A sine wave wall.
top=[for(x=[0:2:60]) [x, 10+4*sin(x*12)]];
bot=[for(x=[60:-2:0]) [x, 6+4*sin(x*12)]];
linear_extrude(12) polygon(concat(top,bot));
