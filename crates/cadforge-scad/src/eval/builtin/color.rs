//! `color`: the geometry ignores it, but a colour that does not exist is worth a warning.

use cadforge_kernel::csg::{Csg, Op};
use cadforge_kernel::diag::Diagnostic;

use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::names;
use crate::eval::statement::ModuleCall;
use crate::eval::value::Value;

/// The colour names of CSS 3, and `transparent`.
const NAMES: &str = "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue \
    blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan \
    darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen \
    darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey \
    darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite \
    forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink \
    indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral \
    lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen \
    lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta \
    maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue \
    mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin \
    navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen \
    paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red \
    rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue \
    slategray slategrey snow springgreen steelblue tan teal thistle tomato transparent turquoise violet \
    wheat white whitesmoke yellow yellowgreen";

pub(super) fn color<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let given = this.arguments(call, &["c", "alpha"], 2)?;
    match &given.get("c") {
        Value::Text(text) => this.check_name(text.as_str(), call)?,
        Value::List(channels) => {
            for channel in channels.items().iter().take(4).filter_map(Value::number) {
                this.check_channel(channel, call)?;
            }
        }
        _ => {}
    }
    this.over_children(Op::Group, call, &given)
}

impl<'a> Interpreter<'a, '_> {
    fn check_name(&mut self, name: &str, call: &ModuleCall<'_, 'a>) -> Flow<()> {
        let is_known = match name.strip_prefix('#') {
            Some(code) => {
                [3, 4, 6, 8].contains(&code.len()) && code.bytes().all(|digit| digit.is_ascii_hexdigit())
            }
            None => NAMES.split_whitespace().any(|known| known.eq_ignore_ascii_case(name)),
        };
        if is_known {
            return Ok(());
        }
        let shown = Self::brief(&Value::Text(crate::eval::value::Text::new(name)));
        let mut warning =
            Diagnostic::warning("scad/unknown-color", call.span, format!("there is no colour {shown}"));
        warning.hints.extend(names::did_you_mean(name, NAMES.split_whitespace()));
        self.warn(&format!("Unable to parse color \"{name}\""), warning)
    }

    fn check_channel(&mut self, channel: f64, call: &ModuleCall<'_, 'a>) -> Flow<()> {
        if (0.0..=1.0).contains(&channel) {
            return Ok(());
        }
        let wording =
            format!("color() expects numbers between 0.0 and 1.0. Value of {channel:.1} is out of range");
        let message =
            format!("`{channel}` is no part of a colour: red, green, blue and alpha run from 0 to 1");
        self.bad_argument(&wording, message, call.span)
    }
}
