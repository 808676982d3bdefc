// A sphere of a hundred million facets.
sphere(r = 10, $fn = 10000);
