// A 2D shape turned, mirrored and scaled before extrusion.
linear_extrude(5) mirror([1,0]) scale([2,1]) rotate(30) polygon([[0,0],[10,0],[4,7]]);
