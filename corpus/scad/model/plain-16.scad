// A hemisphere by intersection with a cube.
$fn=48;
intersection() {
    sphere(r=15);
    translate([-20,-20,0]) cube([40,40,20]);
}
