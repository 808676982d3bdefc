// A ratchet wheel with saw teeth.
n=14;
linear_extrude(4) difference() {
  polygon([for(i=[0:2*n-1]) let(a=floor(i/2)*360/n, r=(i%2==0)?22:17) [r*cos(a),r*sin(a)]]);
  circle(r=4,$fn=30);
}
