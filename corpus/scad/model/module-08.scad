// $-variables pass through module calls.
module knob() sphere(r=$size);
$size=5;
knob($fn=12);
translate([15,0,0]) knob($size=8,$fn=20);
