//! Counters for Prometheus.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use cadforge::Outcome;

use crate::app::App;

/// Upper ends of the classes that steps are counted in, seconds.
const CLASSES: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0];

/// What is counted.
#[derive(Default)]
pub struct Metrics {
    /// By method, route and status.
    requests: Mutex<BTreeMap<(String, String, u16), u64>>,
    /// By outcome; `fault` where there was no score.
    programs: Mutex<BTreeMap<&'static str, u64>>,
    episodes: AtomicU64,
    steps: [AtomicU64; CLASSES.len() + 1],
    step_micros: AtomicU64,
}

impl Metrics {
    /// A request was answered.
    pub fn request(&self, method: &str, route: &str, status: u16) {
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        *requests.entry((method.to_owned(), route.to_owned(), status)).or_default() += 1;
    }

    /// A program was scored, or there was a fault.
    pub fn scored(&self, outcome: Option<Outcome>) {
        let mut programs = self.programs.lock().unwrap_or_else(PoisonError::into_inner);
        *programs.entry(outcome.map_or("fault", Outcome::name)).or_default() += 1;
    }

    /// An episode began.
    pub fn episode(&self) {
        self.episodes.fetch_add(1, Ordering::Relaxed);
    }

    /// A step was stored and is answered now.
    pub fn step(&self, took: Duration) {
        let class = CLASSES.iter().position(|&end| took.as_secs_f64() <= end).unwrap_or(CLASSES.len());
        self.steps[class].fetch_add(1, Ordering::Relaxed);
        self.step_micros.fetch_add(took.as_micros() as u64, Ordering::Relaxed);
    }

    /// Everything in Prometheus' text format.
    pub fn text(&self, app: &App) -> String {
        let mut text = String::new();
        head(&mut text, "requests_total", "counter", "HTTP requests answered.");
        for ((method, route, status), count) in &*self.requests.lock().unwrap_or_else(PoisonError::into_inner)
        {
            let labels = format!("method=\"{method}\",route=\"{route}\",status=\"{status}\"");
            let _ = writeln!(text, "cadforge_requests_total{{{labels}}} {count}");
        }
        head(&mut text, "programs_total", "counter", "Programs scored, by what became of them.");
        for (outcome, count) in &*self.programs.lock().unwrap_or_else(PoisonError::into_inner) {
            let _ = writeln!(text, "cadforge_programs_total{{outcome=\"{outcome}\"}} {count}");
        }
        head(&mut text, "step_seconds", "histogram", "From a step's frame to its answer.");
        let mut sum = 0;
        for (class, count) in self.steps.iter().enumerate() {
            sum += count.load(Ordering::Relaxed);
            let end = CLASSES.get(class).map_or("+Inf".to_owned(), f64::to_string);
            let _ = writeln!(text, "cadforge_step_seconds_bucket{{le=\"{end}\"}} {sum}");
        }
        let seconds = self.step_micros.load(Ordering::Relaxed) as f64 / 1e6;
        let _ = writeln!(text, "cadforge_step_seconds_sum {seconds}\ncadforge_step_seconds_count {sum}");
        let (sessions, most) = app.sessions.load();
        let (waiting, busy) = app.pool.load();
        let episodes = self.episodes.load(Ordering::Relaxed);
        for (name, kind, help, value) in [
            ("episodes_total", "counter", "Episodes begun.", episodes as f64),
            ("sessions", "gauge", "OpenEnv sessions now.", sessions as f64),
            ("sessions_limit", "gauge", "OpenEnv sessions at most.", most as f64),
            ("queue", "gauge", "Programs that wait to be scored.", waiting as f64),
            ("busy_threads", "gauge", "Threads that score now.", busy as f64),
            ("uptime_seconds", "gauge", "Since the start.", app.began.elapsed().as_secs_f64()),
        ] {
            head(&mut text, name, kind, help);
            let _ = writeln!(text, "cadforge_{name} {value}");
        }
        text
    }
}

fn head(text: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(text, "# HELP cadforge_{name} {help}\n# TYPE cadforge_{name} {kind}");
}
