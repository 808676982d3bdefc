// A profile left of the axis is allowed too.
rotate_extrude($fn=24) translate([-12,0]) square([4,5]);
