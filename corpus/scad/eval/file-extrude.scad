linear_extrude(file = "part.dxf", height = 5);
// error: 1-47 [scad/file-access]
// status: Refused
