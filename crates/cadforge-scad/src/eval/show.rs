//! Values as text, in OpenSCAD's form.

use std::fmt::Write;

use super::number;
use super::value::Value;

/// Text that stops growing near a limit: shared lists can be far longer in print than in memory.
pub(crate) struct Page {
    pub text: String,
    limit: usize,
}

impl Page {
    /// An empty page for about `limit` bytes.
    pub fn new(limit: usize) -> Self {
        Self { text: String::new(), limit }
    }

    /// Whether the limit has been passed, so that the text is cut off somewhere.
    pub fn is_full(&self) -> bool {
        self.text.len() > self.limit
    }

    /// Appends `value` as `str` does: a string without quotes, anything else as in `echo`.
    pub fn plain(&mut self, value: &Value) {
        match value {
            Value::Text(text) => self.text.push_str(text.as_str()),
            _ => self.value(value),
        }
    }

    /// Appends `value` as `echo` does.
    pub fn value(&mut self, value: &Value) {
        match value {
            Value::Undef => self.text.push_str("undef"),
            Value::Bool(value) => self.text.push_str(if *value { "true" } else { "false" }),
            Value::Number(value) => number::write(*value, &mut self.text),
            Value::Text(text) => {
                let _ = write!(self.text, "\"{}\"", text.as_str());
            }
            Value::List(list) => {
                self.text.push('[');
                for (index, item) in list.items().iter().enumerate() {
                    if self.is_full() {
                        return;
                    }
                    self.text.push_str(if index == 0 { "" } else { ", " });
                    self.value(item);
                }
                self.text.push(']');
            }
            Value::Range(range) => {
                self.text.push('[');
                number::write(range.start, &mut self.text);
                self.text.push_str(" : ");
                number::write(range.step, &mut self.text);
                self.text.push_str(" : ");
                number::write(range.end, &mut self.text);
                self.text.push(']');
            }
            Value::Function(closure) => self.function(closure.parameters, closure.body),
        }
    }
}
