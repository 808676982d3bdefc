// rotate about X lifts a 2D shape out of the plane; still not 3D.
rotate([90,0,0]) square(10);
