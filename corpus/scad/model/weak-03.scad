// Only invented modules: nothing to export.
rectangle(20, 30);
prism(sides=6, height=10);
