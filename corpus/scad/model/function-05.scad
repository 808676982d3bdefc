// Trigonometry in degrees, exact at the usual angles.
cube([10*sin(30)+10*cos(60), tan(45)*8, asin(1)/10+acos(0)/30+atan2(1,1)/15]);
