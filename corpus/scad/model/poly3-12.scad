// A generated polyhedron: a square turned while it rises.
n=6; h=20;
pts=[for(k=[0:n]) for(i=[0:3]) [8*cos(i*90+k*10),8*sin(i*90+k*10),k*h/n]];
side=[for(k=[0:n-1]) for(i=[0:3]) each [[k*4+i,(k+1)*4+i,k*4+(i+1)%4],[k*4+(i+1)%4,(k+1)*4+i,(k+1)*4+(i+1)%4]]];
polyhedron(pts,concat([[0,1,2,3]],[[n*4+3,n*4+2,n*4+1,n*4]],side));
