// Three points on one line beside a real corner.
linear_extrude(7) polygon([[0,0],[10,0],[20,0],[20,10],[10,10],[0,10]]);
