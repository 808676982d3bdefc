// A chain hull through points.
pts=[[0,0,0],[20,5,5],[30,20,10],[20,35,15],[0,40,20]];
for(i=[0:len(pts)-2]) hull() { translate(pts[i]) sphere(r=3,$fn=16); translate(pts[i+1]) sphere(r=3,$fn=16); }
