// Strings build sizes: len, str, chr and search.
name="GEAR-12";
cube([len(name)*3, search("-",name)[0], len(str(12.5))]);
