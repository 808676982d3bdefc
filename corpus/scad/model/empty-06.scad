// A condition that is false keeps everything out.
show = false;
if (show) cube(10);
