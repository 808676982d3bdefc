// Teeth placed by cos and sin without turning them.
R=30;
cylinder(h=6,r=R,$fn=64);
for(i=[0:7]) { a=i*45; translate([R*cos(a),R*sin(a),3]) cube([8,8,6],center=true); }
