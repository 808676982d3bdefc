// A module is defined but never called.
module plate() { cube([30,20,3]); }
