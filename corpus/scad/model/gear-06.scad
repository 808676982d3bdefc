// An involute-like flank from a function.
function involute(rb, t) = [rb*(cos(t)+t*PI/180*sin(t)), rb*(sin(t)-t*PI/180*cos(t))];
rb=20; n=12;
flank=[for(t=[0:6:36]) involute(rb,t)];
tooth_a=360/n/2;
function mirr(p,a)=let(c=cos(a),s=sin(a)) [p[0]*c+p[1]*s, p[0]*s-p[1]*c];
one=concat([[0,0]],flank,[for(i=[len(flank)-1:-1:0]) mirr(flank[i],tooth_a+4)]);
linear_extrude(height=6) union(){ circle(r=rb+0.4,$fn=60); for(k=[0:n-1]) rotate(k*360/n) polygon(one); }
