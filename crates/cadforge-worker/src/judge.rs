//! Whose fault it was that a child gave no answer.

use crate::answer::{Answer, Limit, Problem};
use crate::limits::Limits;
use crate::process::Death;
use crate::protocol::NoAnswer;

/// What a missing answer means.
#[derive(Debug, PartialEq)]
pub enum Verdict {
    /// The program's doing, beyond doubt.
    Program(Answer),
    /// The program's doing if a program of ours still runs well.
    Suspect(Answer),
    /// Somebody else's doing: try again.
    Accident,
}

const SIGHUP: i32 = 1;
const SIGINT: i32 = 2;
const SIGKILL: i32 = 9;
const SIGTERM: i32 = 15;
const SIGXCPU: i32 = 24;

/// Judges by how the child ended; `death` is `None` when it is not known to have ended.
///
/// A locked program can send no signal, not even to itself, so a plain kill comes from outside.
pub fn judge(why: &NoAnswer, death: Option<Death>, limits: &Limits) -> Verdict {
    match why {
        NoAnswer::Late => return Verdict::Suspect(Answer::Over(Limit::Wall)),
        NoAnswer::TooBig => return Verdict::Program(Answer::Over(Limit::Output)),
        NoAnswer::Garbled => {
            let message = "the program interfered with its own answer";
            return Verdict::Program(Answer::Failed(vec![Problem::new("cadquery/no-answer", message)]));
        }
        NoAnswer::Gone => {}
    }
    let Some(death) = death else { return Verdict::Accident };
    // The kernel counts in ticks, so the time that it reports may fall a little short of the limit.
    let spent = death.cpu_ms + 100 >= limits.cpu_s * 1000;
    match death.signal {
        SIGKILL | SIGXCPU if spent => Verdict::Program(Answer::Over(Limit::Cpu)),
        SIGKILL | SIGTERM | SIGINT | SIGHUP => Verdict::Accident,
        0 => {
            let message = "the program ended its own process";
            Verdict::Suspect(Answer::Failed(vec![Problem::new("cadquery/no-answer", message)]))
        }
        _ if death.held_kib.saturating_mul(1024) >= limits.memory / 2 => {
            Verdict::Suspect(Answer::Over(Limit::Memory))
        }
        signal => {
            let message = format!("the geometry kernel crashed (signal {signal})");
            let hint =
                "simplify the last operations; very small, huge or self-touching shapes are the usual cause";
            Verdict::Suspect(Answer::Failed(vec![Problem::new("cadquery/kernel-crash", message).hint(hint)]))
        }
    }
}
