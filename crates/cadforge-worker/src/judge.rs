//! Whose fault it was that a child gave no answer.

use crate::answer::{Answer, Limit, Problem};
use crate::limits::Limits;
use crate::process::End;
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

/// Judges a child that gave no answer; `end` tells how it ended, and is asked only when that matters.
///
/// A locked program can send no signal, not even to itself, so a plain kill comes from outside.
pub fn judge(why: &NoAnswer, end: impl FnOnce() -> End, limits: &Limits) -> Verdict {
    let failed = |code, message: &str| Answer::Failed(vec![Problem::new(code, message)]);
    let death = match why {
        NoAnswer::Late => return Verdict::Suspect(Answer::Over(Limit::Wall)),
        NoAnswer::TooBig => return Verdict::Program(Answer::Over(Limit::Output)),
        NoAnswer::Garbled => {
            return Verdict::Program(failed(
                "cadquery/no-answer",
                "the program interfered with its own answer",
            ));
        }
        NoAnswer::Gone => match end() {
            End::Died(death) => death,
            End::Lingered => {
                return Verdict::Program(failed(
                    "cadquery/no-answer",
                    "the program closed the way of its own answer",
                ));
            }
            End::Orphaned => return Verdict::Accident,
        },
    };
    match death.signal {
        SIGXCPU => Verdict::Program(Answer::Over(Limit::Cpu)),
        // A program that ignores the signal above is killed; so may any other be, by somebody else. The
        // kernel's two ways of counting time differ by some, hence the half.
        SIGKILL if death.cpu_ms >= limits.cpu_s * 500 => Verdict::Suspect(Answer::Over(Limit::Cpu)),
        SIGKILL | SIGTERM | SIGINT | SIGHUP => Verdict::Accident,
        0 => Verdict::Suspect(failed("cadquery/no-answer", "the program ended its own process")),
        _ if death.held_kib.saturating_mul(1024) >= limits.memory / 2 => {
            Verdict::Suspect(Answer::Over(Limit::Memory))
        }
        signal => {
            let message = format!("the program crashed its process (signal {signal})");
            let hint = "shapes that are tiny, huge or touch themselves crash the geometry kernel, endless recursion crashes Python";
            Verdict::Suspect(Answer::Failed(vec![Problem::new("cadquery/kernel-crash", message).hint(hint)]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::Death;

    fn of(signal: i32, code: i32, cpu_ms: u64, held_kib: u64) -> Verdict {
        let limits = Limits { cpu_s: 10, memory: 1 << 30, ..Limits::default() };
        judge(&NoAnswer::Gone, || End::Died(Death { signal, code, cpu_ms, held_kib }), &limits)
    }

    #[test]
    fn a_kill_is_the_programs_fault_only_when_its_time_was_up() {
        assert_eq!(of(SIGKILL, 0, 300, 500_000), Verdict::Accident);
        assert_eq!(of(SIGTERM, 0, 300, 500_000), Verdict::Accident);
        assert_eq!(of(SIGXCPU, 0, 10_000, 500_000), Verdict::Program(Answer::Over(Limit::Cpu)));
        assert_eq!(of(SIGKILL, 0, 11_000, 500_000), Verdict::Suspect(Answer::Over(Limit::Cpu)));
    }

    #[test]
    fn a_crash_needs_a_second_look() {
        assert!(matches!(of(11, 0, 300, 100_000), Verdict::Suspect(Answer::Failed(_))));
        assert_eq!(of(6, 0, 300, 900_000), Verdict::Suspect(Answer::Over(Limit::Memory)));
        assert!(matches!(of(0, 70, 300, 100_000), Verdict::Suspect(Answer::Failed(_))));
    }

    #[test]
    fn an_orphan_is_nobodys_fault() {
        assert_eq!(judge(&NoAnswer::Gone, || End::Orphaned, &Limits::default()), Verdict::Accident);
        let lingered = judge(&NoAnswer::Gone, || End::Lingered, &Limits::default());
        assert!(matches!(lingered, Verdict::Program(Answer::Failed(_))));
    }
}
