// A pulley with a V-groove.
rotate_extrude($fn=72) polygon([[4,0],[20,0],[20,2],[14,6],[20,10],[20,12],[4,12]]);
