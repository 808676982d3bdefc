// An intersection with an invented body keeps the other.
intersection() { capsule(r=5,h=20); cube(12,center=true); }
