// A U-bracket: one extruded profile and two cross holes.
difference() {
  rotate([90,0,0]) linear_extrude(height=24)
    polygon([[0,0],[40,0],[40,30],[35,30],[35,5],[5,5],[5,30],[0,30]]);
  translate([-1,-12,20]) rotate([0,90,0]) cylinder(h=42, d=8, $fn=36);
}
