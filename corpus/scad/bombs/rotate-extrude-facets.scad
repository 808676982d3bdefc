// A turned profile with too many facets each way.
rotate_extrude($fn = 100000) translate([50, 0]) circle(r = 10, $fn = 100000);
