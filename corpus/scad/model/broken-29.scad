// Numbers with a unit are names of unknown variables.
cube([10mm, 20mm, 5mm]);
