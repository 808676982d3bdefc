// The same name defined twice: the last definition counts.
module part() cube(5);
module part() cylinder(h=7,r=4,$fn=10);
part();
