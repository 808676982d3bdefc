// resize a sphere to a rugby ball.
resize([30,15,15]) sphere(r=10,$fn=24);
