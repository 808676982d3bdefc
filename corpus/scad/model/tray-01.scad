// An open tray, the pocket flush with the top face.
difference() {
    // outer
    cube([62, 41, 18]);
    // inner, exactly up to the rim
    translate([3, 3, 3]) cube([56, 35, 15]);
}
