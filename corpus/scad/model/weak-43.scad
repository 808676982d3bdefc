// A vector for the cylinder's height.
cylinder([10,20,30], r=4, $fn=16);
