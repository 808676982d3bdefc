// A Sierpinski-like pyramid of cubes by recursion.
module s(n,w){ if(n==0) cube(w); else for(p=[[0,0,0],[1,0,0],[0,1,0],[0,0,1]]) translate(p*w/2) s(n-1,w/2); }
s(2,32);
