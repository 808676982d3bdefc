cube(1);
module without_body_at_the_end(a)
