// A vase from a list of radii.
radii=[10,13,15,14,11,8,7,9,12];
pts=concat([[0,0]],[for(i=[0:len(radii)-1]) [radii[i],i*6]],[[0,(len(radii)-1)*6]]);
rotate_extrude($fn=50) polygon(pts);
