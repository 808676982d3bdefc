// A block given in one line, without a size list's spaces.
cube([42,17,9]);
