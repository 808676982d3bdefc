// A trailing comma in a call's arguments.
cube([10,20,30],);
