// A drawer organiser with walls from a recursive split.
function total(v,i=0)=i==len(v)?0:v[i]+total(v,i+1);
cols=[2,3,1]; W=90; D=50; H=20; t=2;
unit=(W-2*t-(len(cols)-1)*t)/total(cols);
module cells(i=0,x=t) if(i<len(cols)) {
  translate([x,t,t]) cube([cols[i]*unit,D-2*t,H]);
  cells(i+1,x+cols[i]*unit+t);
}
difference() { cube([W,D,H]); cells(); }
