// A long commented reasoning inside the program.
/* Let me think: the plate is 50 x 40 x 6.
   The hole must be in the center -> (25, 20).
   Actually wait, center=true may be easier... */
// Final answer:
difference() {
    cube([50, 40, 6]); // base
    /* hole */ translate([25, 20, -1]) cylinder(h = 8, r = 7, $fn = 64); // through
}
// Done!
