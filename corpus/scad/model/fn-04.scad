// $fs alone, small radius.
cylinder(h=4,r=1.5,$fs=0.3);
translate([10,0,0]) sphere(r=2,$fs=0.5,$fa=5);
