// Nothing but comments and assignments.
w = 10;
// TODO: add the body
