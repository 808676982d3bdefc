Here is the program you asked for:
// error: 1-35 [scad/prose]

```openscad
// error: 1-12 [scad/markdown-fence]
cube([10, 10, 10]);
```
// error: 1-4 [scad/markdown-fence]

This creates a cube (10 mm) with "sides", centered at the origin.
// error: 1-66 [scad/prose]
