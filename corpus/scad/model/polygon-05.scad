// A five-pointed star drawn with crossing lines (even-odd hole in the middle).
linear_extrude(3) polygon([for(i=[0:4]) 20*[cos(90+i*144), sin(90+i*144)]]);
