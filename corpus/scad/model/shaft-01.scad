// A stepped shaft of four sections from a list.
sections = [[20, 15], [16, 25], [12, 30], [8, 10]];
function z(i) = i == 0 ? 0 : z(i-1) + sections[i-1][1];
for (i = [0 : len(sections) - 1])
  translate([0, 0, z(i)]) cylinder(r = sections[i][0], h = sections[i][1], $fn = 64);
