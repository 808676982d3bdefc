// Six nested loops that draw nothing.
for (a = [0:99], b = [0:99], c = [0:99], d = [0:99], e = [0:99], f = [0:99]) { x = a + b; }
cube(1);
