// A notched box as one extruded polygon.
rotate([90,0,0]) translate([0,0,-40]) linear_extrude(40) polygon([[0,0],[50,0],[50,30],[33,30],[33,18],[17,18],[17,30],[0,30]]);
