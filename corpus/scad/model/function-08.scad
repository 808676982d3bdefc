// let as an expression, nested ternaries.
function grade(x)= x>90 ? "a" : x>50 ? "b" : "c";
h=let(g=grade(70)) g=="a"?3:g=="b"?6:9;
cylinder(h=h,r=8,$fn=9);
