// Lines with trigonometry and rounding of six digits.
for(a=[0:30:180]) echo(a, sin(a), cos(a), tan(a));
echo(atan2(1,-1), asin(0.5), acos(2), sqrt(-1), pow(2,0.5), ln(10), log(1000), exp(1));
cube(3);
