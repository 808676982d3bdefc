// A tray with a grid of compartments.
nx = 3; ny = 2;
cell = [18, 22, 14];
t = 1.6;
difference() {
  cube([nx*cell[0] + (nx+1)*t, ny*cell[1] + (ny+1)*t, cell[2] + t]);
  for (i = [0:nx-1], j = [0:ny-1])
    translate([t + i*(cell[0]+t), t + j*(cell[1]+t), t])
      cube([cell[0], cell[1], cell[2] + 1]);
}
