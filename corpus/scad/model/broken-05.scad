// Markdown is left in the program.
```openscad
cube(10);
```
