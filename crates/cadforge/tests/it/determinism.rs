//! The same bytes whatever the threads and the order. (Two processes: see the command line's tests.)

use std::sync::Arc;

use cadforge::{Answer, Engine, Goal, Options, Report, Timing};

use crate::parts::{cad_env, completion, forgetful, goal, tasks};

type Job = (Arc<Goal>, Answer, Options);

/// A thousand different answers: the reference, and every mutation of it, to many tasks.
fn jobs(engine: &Engine) -> Vec<Job> {
    let mut jobs = Vec::new();
    for task in tasks(90) {
        let goal = goal(engine, &task);
        jobs.push((Arc::clone(&goal), completion(&task.reference_program(false)), cad_env()));
        for mutation in task.mutations() {
            jobs.push((Arc::clone(&goal), completion(&cadforge_scad::print(&mutation.csg)), cad_env()));
        }
    }
    assert!(jobs.len() >= 1000, "only {} jobs", jobs.len());
    jobs.truncate(1000);
    jobs
}

fn reports(engine: &Engine, jobs: &[Job], threads: usize) -> Vec<String> {
    let mut reports = Vec::new();
    engine.score_batch(jobs, threads, |index, report| {
        assert_eq!(index, reports.len(), "reports come in order");
        let report = Report { timing: Timing::default(), ..report.expect("no fault") };
        reports.push(serde_json::to_string(&report).expect("a report is JSON"));
    });
    reports
}

#[test]
fn threads_and_order_change_no_byte() {
    let engine = forgetful();
    let jobs = jobs(&engine);
    let one = reports(&engine, &jobs, 1);
    assert_eq!(one.len(), jobs.len());
    assert!(one == reports(&engine, &jobs, 2), "two threads answer differently");
    let backwards: Vec<Job> = jobs.iter().rev().cloned().collect();
    let mut reversed = reports(&engine, &backwards, 2);
    reversed.reverse();
    assert!(one == reversed, "another order is answered differently");
}

#[test]
fn equal_answers_are_computed_once_and_marked() {
    let engine = forgetful();
    let task = &tasks(1)[0];
    let job = (goal(&engine, task), completion("cube(10);"), cad_env());
    let other = (goal(&engine, task), completion("cube(11);"), cad_env());
    let mut cached = Vec::new();
    engine.score_batch(&[job.clone(), other, job], 2, |_, report| {
        cached.push(report.expect("no fault").timing.cached);
    });
    assert_eq!(cached, [false, false, true]);
}
