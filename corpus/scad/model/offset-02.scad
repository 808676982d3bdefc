// Inward offset makes a wall.
module prof() polygon([[0,0],[30,0],[30,10],[12,10],[12,25],[0,25]]);
linear_extrude(8) difference(){ prof(); offset(r=-2) prof(); }
linear_extrude(1) prof();
