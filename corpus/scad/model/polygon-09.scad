// A cross profile from twelve points.
a=6; b=20;
linear_extrude(8) polygon([[-a,-b],[a,-b],[a,-a],[b,-a],[b,a],[a,a],[a,b],[-a,b],[-a,a],[-b,a],[-b,-a],[-a,-a]]);
