// Empty blocks and stray semicolons around a solid.
;;
{ }
union(){ ; { cube([9,8,7]); } ; }
union(){}
