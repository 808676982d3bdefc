// A shaft by revolving its half profile.
rotate_extrude($fn=64) polygon([[0,0],[15,0],[15,10],[10,10],[10,35],[6,35],[6,50],[0,50]]);
