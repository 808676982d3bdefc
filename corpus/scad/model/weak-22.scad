// hole() as a user would wish: drawn as an ordinary body by union.
union() {
  cube([40,40,5]);
  translate([20,20,-1]) cylinder(h=7, r=6, $fn=32); // meant as a hole
}
