// A lone negative scale on a raw sphere.
scale([1,-2,0.5]) sphere(r=8,$fn=14);
