//! Functions of strings.

use super::argument::Call;
use cadforge_kernel::diag::Diagnostic;

use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::value::Value;

/// Ranges with this many values, or more, are refused by `chr`.
const MAX_RANGE: u32 = 10_000;

/// All arguments in one string.
pub(super) fn str<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    let mut page = this.page();
    for value in this.values(call)? {
        page.plain(&value);
    }
    this.text(page.text)
}

/// The characters with these codes.
pub(super) fn chr<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    let mut text = String::new();
    for value in this.values(call)? {
        this.characters(&value, &mut text, call)?;
    }
    this.text(text)
}

/// The code of the first character.
pub(super) fn ord<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    let values = this.values(call)?;
    match values.as_slice() {
        [] => {}
        [Value::Text(text)] => {
            return Ok(text.get(0).map_or(Value::Undef, |c| f64::from(u32::from(c)).into()));
        }
        [other] => {
            let shown = this.shown(other);
            let message = format!("`ord` takes a string, and is given `{}`", Interpreter::brief(other));
            this.bad_argument(&format!("ord() argument {shown} is not of type string"), message, call.span)?;
        }
        many => {
            let count = many.len();
            let message = format!("`ord` takes 1 argument, and is given `{count}`");
            let wording = format!("ord() called with {count} arguments, only 1 argument expected");
            this.bad_argument(&wording, message, call.span)?;
        }
    }
    Ok(Value::Undef)
}

impl<'a> Interpreter<'a, '_> {
    /// Appends the characters that `codes` stand for; what is no code gives nothing.
    fn characters(&mut self, codes: &Value<'a>, text: &mut String, call: &Call<'_, 'a>) -> Flow<()> {
        self.step()?;
        match codes {
            Value::Number(code) => {
                // Codes are cut off towards zero. 0 would end the string.
                let code = code.trunc();
                if (1.0..=f64::from(u32::from(char::MAX))).contains(&code) {
                    text.extend(char::from_u32(code as u32));
                }
                Ok(())
            }
            Value::List(list) => list.items().iter().try_for_each(|code| self.characters(code, text, call)),
            Value::Range(range) => {
                let count = range.count();
                if count >= MAX_RANGE {
                    let message =
                        format!("the range has `{count}` values; `chr` takes fewer than `{MAX_RANGE}`");
                    let warning = Diagnostic::warning("scad/range-too-long", call.span, message);
                    let wording =
                        format!("Bad range parameter in for statement: too many elements ({count}).");
                    return self.warn_at(&wording, warning, None);
                }
                (0..count).try_for_each(|index| self.characters(&range.get(index).into(), text, call))
            }
            _ => Ok(()),
        }
    }
}
