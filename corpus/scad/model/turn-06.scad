// A cube turned about its diagonal by 120 degrees is itself.
intersection(){ cube(20,center=true); rotate(a=120,v=[1,1,1]) cube(20,center=true); }
