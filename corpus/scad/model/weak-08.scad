// A misspelt center and a string for a number.
cube([10,20,30], centre=true);
translate([20,0,0]) cube("12");
