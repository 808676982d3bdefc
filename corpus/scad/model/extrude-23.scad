// Union of an extrusion with its own mirror image.
module half() linear_extrude(6) polygon([[0,0],[15,0],[20,8],[5,18],[0,18]]);
half();
mirror([1,0,0]) half();
