// r and d both given; d counts.
cylinder(h=10, r=3, d=20, $fn=24);
