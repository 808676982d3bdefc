// One through, one blind and across.
// has: slot 28 × 8, 8 deep, through, from (25, 12, 0) along +z, lengthwise +x
// has: slot 26 × 6, 3 deep, blind, from (50, 20, 8) along -z, lengthwise +y
$fn = 64;
module slot(a, b, r, h) hull() { translate(a) cylinder(r = r, h = h); translate(b) cylinder(r = r, h = h); }
difference() {
    cube([60, 40, 8]);
    slot([15, 12, -1], [35, 12, -1], 4, 10);
    slot([50, 10, 5], [50, 30, 5], 3, 10);
}
