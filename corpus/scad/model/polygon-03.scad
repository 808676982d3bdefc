// A clockwise polygon is as good as the other way round.
linear_extrude(6) polygon([[0,0],[0,20],[20,20],[20,0]]);
