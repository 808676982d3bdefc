//! Frames on a child's channel: two little-endian lengths, a JSON header, a body of bytes.
//!
//! Whatever a program's child sends was written by an enemy: sizes are checked before anything is
//! reserved, headers are parsed into closed types, and texts are cut and cleaned.

use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::answer::{Face, Limit, Problem};
use crate::limits::Tolerance;

/// The longest header, bytes.
const HEADER: usize = 4 << 20;

/// The longest text in a problem and the most problems in an answer.
const TEXT: usize = 2000;
const PROBLEMS: usize = 16;

/// Why no answer came.
#[derive(Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// The deadline passed.
    Late,
    /// The other side is gone.
    Gone,
    /// The answer is larger than allowed.
    TooBig,
    /// What came is no answer.
    Garbled,
}

/// The job of a child that runs a program; the body is the program.
#[derive(Serialize)]
pub struct ProgramJob {
    pub output: usize,
    pub unite: bool,
    /// Whether the shape is known to be invalid, and the operation that broke it is sought.
    pub locate: bool,
}

/// The job of a child that meshes a shape; the body is the B-rep.
#[derive(Serialize)]
pub struct ShapeJob {
    #[serde(flatten)]
    pub tolerance: Tolerance,
    pub strict: bool,
    pub weld: bool,
    pub step: bool,
}

/// What a program's child says; the body is a B-rep after `Shape` and empty otherwise.
#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ProgramAnswer {
    Shape { notes: Vec<Problem>, console: String },
    Failed { problems: Vec<Problem>, console: String },
    Denied { problems: Vec<Problem>, console: String },
    Over { limit: Limit, console: String },
}

/// What a shape's child says; the body is points, triangles, the face of each triangle, STEP text.
#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ShapeAnswer {
    Mesh { points: usize, triangles: usize, faces: Vec<Face>, solids: u32, step: usize, notes: Vec<Problem> },
    Rejected { why: String },
}

/// Sends a job.
pub fn send(
    mut channel: &UnixStream,
    header: &impl Serialize,
    body: &[u8],
    until: Instant,
) -> Result<(), NoAnswer> {
    let header = serde_json::to_vec(header).map_err(|_| NoAnswer::Garbled)?;
    let (Ok(head), Ok(rest)) = (u32::try_from(header.len()), u32::try_from(body.len())) else {
        return Err(NoAnswer::TooBig);
    };
    let mut frame = Vec::with_capacity(8 + header.len() + body.len());
    frame.extend(head.to_le_bytes());
    frame.extend(rest.to_le_bytes());
    frame.extend(header);
    frame.extend(body);
    channel.set_write_timeout(Some(left(until)?)).map_err(|_| NoAnswer::Gone)?;
    channel.write_all(&frame).map_err(|error| reason(&error))
}

/// Receives an answer with a body of at most `most` bytes.
pub fn receive<T: for<'a> Deserialize<'a>>(
    channel: &UnixStream,
    most: usize,
    until: Instant,
) -> Result<(T, Vec<u8>), NoAnswer> {
    let lengths = read(channel, 8, until)?;
    let length =
        |at: usize| lengths[at..at + 4].iter().rev().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte));
    let (head, rest) = (length(0), length(4));
    if head > HEADER || rest > most {
        return Err(NoAnswer::TooBig);
    }
    let header = read(channel, head, until)?;
    let header = serde_json::from_slice(&header).map_err(|_| NoAnswer::Garbled)?;
    Ok((header, read(channel, rest, until)?))
}

/// Problems from an enemy, made safe to show: few, short, without control characters.
pub fn clean(problems: Vec<Problem>) -> Vec<Problem> {
    problems
        .into_iter()
        .take(PROBLEMS)
        .map(|problem| Problem {
            code: text(&problem.code),
            message: text(&problem.message),
            operation: problem.operation.as_deref().map(text),
            cause: problem.cause.as_deref().map(text),
            hint: problem.hint.as_deref().map(text),
            exception: problem.exception.as_deref().map(text),
            ..problem
        })
        .collect()
}

/// Console text from an enemy: the end of it, lines and tabs kept.
pub fn console(text: &str) -> String {
    let skip = text.chars().count().saturating_sub(8192);
    text.chars().skip(skip).filter(|c| *c == '\t' || shows(*c)).collect()
}

fn text(text: &str) -> String {
    text.chars().filter(|c| shows(*c)).take(TEXT).collect()
}

/// Whether a character neither steers a terminal, nor turns the direction of a text, nor hides in it.
fn shows(character: char) -> bool {
    let hidden = matches!(character,
        '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    !hidden && (character == '\n' || !character.is_control())
}

/// Grows with what really arrives, so that a forged length reserves nothing.
fn read(channel: &UnixStream, count: usize, until: Instant) -> Result<Vec<u8>, NoAnswer> {
    let mut bytes = Vec::new();
    let mut part = [0; 1 << 16];
    while bytes.len() < count {
        channel.set_read_timeout(Some(left(until)?)).map_err(|_| NoAnswer::Gone)?;
        let most = part.len().min(count - bytes.len());
        match (&mut &*channel).read(&mut part[..most]) {
            Ok(0) => return Err(NoAnswer::Gone),
            Ok(got) => bytes.extend(&part[..got]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(reason(&error)),
        }
    }
    Ok(bytes)
}

/// The time that is left; a socket's time limit may not be zero.
fn left(until: Instant) -> Result<Duration, NoAnswer> {
    let left = until.saturating_duration_since(Instant::now());
    if left.is_zero() { Err(NoAnswer::Late) } else { Ok(left.max(Duration::from_millis(1))) }
}

fn reason(error: &io::Error) -> NoAnswer {
    match error.kind() {
        ErrorKind::WouldBlock | ErrorKind::TimedOut => NoAnswer::Late,
        _ => NoAnswer::Gone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_an_enemy_can_only_be_read() {
        let said = "a\u{1b}[2J\u{202e}b\u{2066}\u{200b}\u{9b}1m\tc\r\n\u{e0041}ä✓";
        assert_eq!(text(said), "a[2Jb1mc\nä✓");
        assert_eq!(console(said), "a[2Jb1m\tc\nä✓");
        let problems = clean(vec![Problem::new("a/b", "x".repeat(9000)); 50]);
        assert_eq!((problems.len(), problems[0].message.len()), (PROBLEMS, TEXT));
    }

    #[test]
    fn sizes_are_judged_before_anything_is_reserved() {
        let soon = || Instant::now() + Duration::from_secs(5);
        let hear = |sent: &[u8]| {
            let (ours, mut theirs) = UnixStream::pair().unwrap();
            theirs.write_all(sent).unwrap();
            drop(theirs);
            receive::<serde_json::Value>(&ours, 4, soon())
        };
        assert_eq!(hear(&[255; 8]), Err(NoAnswer::TooBig));
        assert_eq!(hear(&[1, 0, 0, 0, 5, 0, 0, 0]), Err(NoAnswer::TooBig));
        assert_eq!(hear(&[0, 0, 64, 0, 0, 0, 0, 0, b'1']), Err(NoAnswer::Gone));
        assert_eq!(hear(b"\x01\0\0\0\0\0\0\0?"), Err(NoAnswer::Garbled));
        assert_eq!(hear(b"\x01\0\0\0\x04\0\0\x001four"), Ok((1.into(), b"four".to_vec())));
    }
}
