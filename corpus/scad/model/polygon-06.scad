// Doubled points and a closing point that repeats the first.
linear_extrude(7) polygon([[0,0],[10,0],[10,0],[20,5],[20,15],[0,15],[0,0]]);
