// An I-beam profile, centred extrusion turned to lie along X.
rotate([90,0,90]) linear_extrude(height=60, center=true)
  polygon([[-15,-20],[15,-20],[15,-16],[3,-14],[3,14],[15,16],[15,20],[-15,20],[-15,16],[-3,14],[-3,-14],[-15,-16]]);
