// A spiral from a comprehension with growing radius.
function sp(a,r)=[r*cos(a),r*sin(a)];
o=[for(a=[0:15:720]) sp(a,6+a/60)]; i=[for(a=[720:-15:0]) sp(a,4+a/60)];
linear_extrude(5) polygon(concat(o,i));
