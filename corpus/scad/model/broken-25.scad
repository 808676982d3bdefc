// A module call without parentheses.
module post { cube(5); }
post();
