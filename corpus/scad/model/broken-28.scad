// A name with a hyphen is a subtraction, then an error.
plate-width = 20;
cube(plate-width);
