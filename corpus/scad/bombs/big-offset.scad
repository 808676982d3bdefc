// A round offset with a facet for every atom.
linear_extrude(1) offset(r = 1000, $fn = 1e9) square(5);
