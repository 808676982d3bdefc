// A button head: sphere cap by scaling.
scale([1,1,0.4]) difference() {
  sphere(r=10,$fn=48);
  translate([-15,-15,-30]) cube(30);
}
