// intersection_for over turned bars.
intersection_for(a=[0:60:120]) rotate(a) cube([60,20,10],center=true);
