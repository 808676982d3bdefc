// A real body minus an invented cutter.
difference() {
    cube([40, 30, 20]);
    hole(r=5, h=30);
}
