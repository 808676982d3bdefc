// Every level draws its children twice.
module twice() { children(); translate([1, 0, 0]) children(); }
twice() twice() twice() twice() twice() twice() twice() twice() twice() twice()
twice() twice() twice() twice() twice() twice() twice() twice() twice() twice()
twice() twice() twice() twice() twice() twice() twice() twice() twice() twice() cube(1);
