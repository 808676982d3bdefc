// A cylinder by diameter, with the default resolution.
cylinder(d=37, h=12);
