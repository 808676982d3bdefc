// A hull of one convex child is that child.
hull() cylinder(h=8,r=9,$fn=7);
