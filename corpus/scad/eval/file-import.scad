// import("in a comment.stl") is harmless, and so is "surface(1)" in a string.
echo("import(1)");
if (false) import("part.stl");
// error: 12-18 [scad/file-access]
// status: Refused
