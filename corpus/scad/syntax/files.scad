include <MCAD/involute_gears.scad>
// error: 1-35 [scad/file-access]
use <screws.scad>
// error: 1-18 [scad/file-access]
module m() { include <x.scad> cube(1); }
// error: 14-30 [scad/file-access]
x = include <y.scad> 3;
// error: 5-21 [scad/file-access]
use <never-closed.scad
// error: 1-23 [scad/file-access]
include
// error: 1-8 [scad/file-access]
  <next-line.scad>
include = 3; use = 4; // names, without a file
y = use + include;
include "quoted.scad"
// error: 9-22 [scad/unexpected-token]
