// A height map as a polyhedron with floor and walls.
function z(x,y)=4+2*sin(x*60)*cos(y*60);
N=6;
pts=concat([for(y=[0:N],x=[0:N]) [x*4,y*4,z(x,y)]],[for(y=[0:N],x=[0:N]) [x*4,y*4,0]]);
M=(N+1)*(N+1);
function id(x,y)=y*(N+1)+x;
top=[for(y=[0:N-1],x=[0:N-1]) each [[id(x,y),id(x,y+1),id(x+1,y)],[id(x+1,y),id(x,y+1),id(x+1,y+1)]]];
bot=[for(y=[0:N-1],x=[0:N-1]) each [[M+id(x,y),M+id(x+1,y),M+id(x,y+1)],[M+id(x+1,y),M+id(x+1,y+1),M+id(x,y+1)]]];
w=[for(i=[0:N-1]) each [
 [id(i,0),id(i+1,0),M+id(i,0)],[id(i+1,0),M+id(i+1,0),M+id(i,0)],
 [id(i+1,N),id(i,N),M+id(i+1,N)],[id(i,N),M+id(i,N),M+id(i+1,N)],
 [id(0,i+1),id(0,i),M+id(0,i+1)],[id(0,i),M+id(0,i),M+id(0,i+1)],
 [id(N,i),id(N,i+1),M+id(N,i)],[id(N,i+1),M+id(N,i+1),M+id(N,i)]]];
polyhedron(pts,concat(top,bot,w));
