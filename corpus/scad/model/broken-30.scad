// The file ends inside a call.
cylinder(h=10, r=
