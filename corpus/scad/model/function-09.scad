// cross and norm place a plate perpendicular to an arm.
u=[1,0,0]; v=[0,1,1];
n=cross(u,v)/norm(cross(u,v));
translate(10*n) cube(6,center=true);
cube(3,center=true);
