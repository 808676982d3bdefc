// exp, ln, log, sqrt, PI.
cylinder(r=exp(ln(7)),h=log(1000)*PI,$fn=round(sqrt(1024)));
