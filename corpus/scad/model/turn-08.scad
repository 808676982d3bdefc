// Two cubes, one turned by 45 degrees, intersected and united.
intersection(){ cube(20,center=true); rotate([0,0,45]) cube(20,center=true); }
translate([40,0,0]) union(){ cube(20,center=true); rotate([0,0,45]) cube(20,center=true); }
