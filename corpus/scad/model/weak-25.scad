// A variable assigned from itself, later.
a = 5;
a = a + 5;
cube([a, 5, 5]);
