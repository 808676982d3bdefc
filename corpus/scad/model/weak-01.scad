// An invented module cut by a real one.
difference() {
    box([40, 30, 20]);
    cube([10, 10, 30]);
}
