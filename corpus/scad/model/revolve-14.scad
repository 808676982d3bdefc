// A profile touching the axis in one point only.
rotate_extrude($fn=32) polygon([[0,5],[8,0],[8,10]]);
