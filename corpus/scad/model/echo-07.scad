// search, lookup and ranges.
echo(search("a","banana"), search("an","banana",0), search([3],[1,2,3]), lookup(2.5,[[0,0],[5,10]]));
r=[1:3:10]; echo(r, r[0], r[2], len(r), [for(i=r) i], is_list(r));
cube(1);
