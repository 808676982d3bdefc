// A bottle by revolve, cap as a second body above it.
rotate_extrude($fn=48) polygon([[0,0],[15,0],[15,30],[6,42],[6,50],[5,50],[5,41],[14,29],[14,1],[0,1]]);
translate([0,0,52]) difference(){ cylinder(h=8,r=8,$fn=48); translate([0,0,-1]) cylinder(h=7,r=6.4,$fn=48); }
