// Half sphere by rotate_extrude of a quarter disc.
rotate_extrude($fn=60) intersection() { circle(r=15,$fn=60); square(20); }
