$fn = 64;
difference() {
    cube([10, 10, 10]);
    cylinder(h = 20, r = 3);
}
#= line 1: this looks like OpenSCAD, not Python [cadquery/syntax]
#= hint: write it with CadQuery
