// Comparison and equality of mixed values.
echo(1=="1", [1,2]==[1,2], undef==undef, "a"<"b", true==1, [1]<[2], !0, !"", ![], 5%3, -5%3, 2^3, 7/2);
echo([1,2]+[3,4,5], [1,2]*2, "a"+1, undef+1, -[1,2], [[1,2],[3,4]]*[1,1], [1,2,3].y, "xyz"[1]);
cube(1);
