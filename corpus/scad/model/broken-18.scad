// A trailing comma in a vector is allowed.
cube([10,20,30,]);
