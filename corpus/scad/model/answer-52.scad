// An L-bracket from an extruded profile, turned upright.
difference() {
  rotate([90,0,0]) linear_extrude(height=35) polygon([[0,0],[60,0],[60,8],[8,8],[8,50],[0,50]]);
  translate([34,-17.5,-1]) cylinder(r=6,h=10,$fn=64);
}
