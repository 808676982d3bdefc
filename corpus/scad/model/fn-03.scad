// $fa and $fs in their usual combination.
$fa=1; $fs=0.8;
difference(){ cylinder(h=10,r=12); translate([0,0,-1]) cylinder(h=12,r=3); }
