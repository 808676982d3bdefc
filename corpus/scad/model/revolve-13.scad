// A funnel: thin wall revolved, tilted.
rotate([15,0,0]) rotate_extrude($fn=56) polygon([[3,0],[4,0],[4,15],[18,32],[18,34],[17,34],[3,16]]);
