// is_undef, is_list, is_num, is_string, is_bool.
function size(x)=is_undef(x)?1:is_list(x)?len(x):is_string(x)?len(x):is_bool(x)?2:x;
cube([size([1,2,3]),size("abcd"),size(5)+size(undef)+size(true)]);
