echo("", "a", "quote \" backslash \\ tab \t end", "\u00e9\x41\U01F600");
echo(str(), str("a", 1, true, undef, [1, "b", ["c"]], [1 : 3]), str(["a\"b"]));
echo(len("é€😀"), "é€😀"[2], "abc"[0], "abc"[3], "abc"[-1], "abc"[1.9], "abc"["a"], "abc".x);
echo("a" < "b", "a" == "a", "é" < "z", "B" < "a", "a" == ["a"], "1" == 1);
echo(chr(65), chr([66, 67]), chr([68 : 70]), chr(71, 72), chr(8364), chr(0), chr(-1), chr(55296), chr("a"), chr([[73]]), chr(65.9));
echo(ord("a"), ord("€uro"), ord(""), ord());
echo(ord(5), ord("a", "b"), chr([0 : 20000]));
// warning: 6-12 [scad/bad-argument]
// warning: 14-27 [scad/bad-argument]
// warning: 29-45 [scad/range-too-long]
for (c = "hé") echo(c);
// echo: "", "a", "quote " backslash \ tab 	 end", "éA😀"
// echo: "", "a1trueundef[1, "b", ["c"]][1 : 1 : 3]", "["a"b"]"
// echo: 3, "😀", "a", undef, undef, "b", undef, undef
// echo: true, true, false, true, false, false
// echo: "A", "BC", "DEF", "GH", "€", "", "", "", "", "I", "A"
// echo: 97, 8364, undef, undef
// echo: undef, undef, ""
// echo: "h"
// echo: "é"
// csg: group()
