//! What a program says: lines in OpenSCAD's own form, and diagnostics beside them.

use std::collections::{BTreeSet, VecDeque};

use cadforge_kernel::budget::{Exceeded, Meter, Resource};
use cadforge_kernel::diag::{Diagnostic, Span};

/// A warning that came this often in a row is no longer printed.
const REPEATS: usize = 5;

/// Lines of a stack trace.
const MAX_TRACES: u32 = 12;

/// Collects lines and diagnostics, both paid for as text.
pub(crate) struct Console {
    /// Where each line of the program begins.
    line_starts: Vec<u32>,
    pub lines: Vec<String>,
    pub diagnostics: Vec<Diagnostic>,
    /// The last warnings, at most [`REPEATS`].
    recent: VecDeque<String>,
    /// What has been called deprecated: once is enough.
    deprecated: BTreeSet<String>,
    /// Where what has been diagnosed: once a place is enough, a loop repeats everything.
    diagnosed: BTreeSet<(&'static str, Option<Span>)>,
    traces: u32,
}

impl Console {
    pub fn new(source: &str) -> Self {
        let starts = source.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(at, _)| at as u32 + 1);
        Self {
            line_starts: std::iter::once(0).chain(starts).collect(),
            lines: Vec::new(),
            diagnostics: Vec::new(),
            recent: VecDeque::new(),
            deprecated: BTreeSet::new(),
            diagnosed: BTreeSet::new(),
            traces: 0,
        }
    }

    /// The line of the program in which `span` begins, from 1.
    pub fn line(&self, span: Span) -> usize {
        self.line_starts.partition_point(|&start| start <= span.start)
    }

    /// ` in file , line 3`: the file has no name.
    fn place(&self, span: Option<Span>) -> String {
        span.map_or_else(String::new, |span| format!(" in file , line {}", self.line(span)))
    }

    /// A line of the program's own.
    pub fn echo(&mut self, text: &str, meter: &mut Meter) -> Result<(), Exceeded> {
        self.print(format!("ECHO: {text}"), meter)
    }

    /// `WARNING: wording in file , line 3`, and the diagnostic. OpenSCAD's `place` is often a larger
    /// one than that of the diagnostic, and sometimes none.
    pub fn warn(
        &mut self,
        wording: &str,
        place: Option<Span>,
        diagnostic: Diagnostic,
        meter: &mut Meter,
    ) -> Result<(), Exceeded> {
        let line = format!("WARNING: {wording}{}", self.place(place));
        self.unless_repeated(line, meter)?;
        self.diagnose(diagnostic, meter)
    }

    /// The same as an error.
    pub fn error(
        &mut self,
        wording: &str,
        diagnostic: Diagnostic,
        meter: &mut Meter,
    ) -> Result<(), Exceeded> {
        let line = format!("ERROR: {wording}{}", self.place(diagnostic.span));
        self.unless_repeated(line, meter)?;
        self.diagnose(diagnostic, meter)
    }

    /// `DEPRECATED: wording`, once, and the diagnostic.
    pub fn deprecated(
        &mut self,
        wording: &str,
        place: Option<Span>,
        diagnostic: Diagnostic,
        meter: &mut Meter,
    ) -> Result<(), Exceeded> {
        let line = format!("DEPRECATED: {wording}{}", self.place(place));
        if self.deprecated.insert(line.clone()) {
            self.print(line, meter)?;
        }
        self.diagnose(diagnostic, meter)
    }

    /// One step outwards from an error. Part of the message, so no budget is needed: they are few.
    pub fn trace(&mut self, name: &str, span: Span) {
        if self.traces < MAX_TRACES {
            self.traces += 1;
            let line = format!("TRACE: called by '{name}'{}", self.place(Some(span)));
            if !self.is_repeated(&line) {
                self.lines.push(line);
            }
        }
    }

    /// Notes `diagnostic`, unless its kind has been noted at its place.
    pub fn diagnose(&mut self, diagnostic: Diagnostic, meter: &mut Meter) -> Result<(), Exceeded> {
        if self.diagnosed.insert((diagnostic.code, diagnostic.span)) {
            let size = diagnostic.message.len() + diagnostic.hints.iter().map(String::len).sum::<usize>();
            self.diagnostics.push(diagnostic);
            meter.spend(Resource::Text, size as u64)?;
        }
        Ok(())
    }

    /// Whether something of this kind has been noted at this place.
    pub fn has_diagnosed(&self, code: &'static str, span: Span) -> bool {
        self.diagnosed.contains(&(code, Some(span)))
    }

    fn unless_repeated(&mut self, line: String, meter: &mut Meter) -> Result<(), Exceeded> {
        if self.is_repeated(&line) { Ok(()) } else { self.print(line, meter) }
    }

    /// Whether the last messages all were `line`; remembers it.
    fn is_repeated(&mut self, line: &str) -> bool {
        if self.recent.len() == REPEATS {
            if self.recent.iter().all(|recent| recent == line) {
                return true;
            }
            self.recent.pop_front();
        }
        self.recent.push_back(line.to_owned());
        false
    }

    fn print(&mut self, line: String, meter: &mut Meter) -> Result<(), Exceeded> {
        let cost = line.len() as u64 + 1;
        self.lines.push(line);
        meter.spend(Resource::Text, cost)
    }
}
