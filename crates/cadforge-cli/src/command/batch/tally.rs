use std::fmt;

/// What became of the rows so far.
#[derive(Default)]
pub struct Tally {
    /// Rows with a reward.
    pub scored: usize,
    /// Rows without one: the row was wrong, or we failed.
    pub failed: usize,
    sum: f64,
}

impl Tally {
    /// One more row with a reward.
    pub fn add(&mut self, reward: f64) {
        self.scored += 1;
        self.sum += reward;
    }

    /// Over the rows with a reward.
    pub fn mean(&self) -> Option<f64> {
        if self.scored > 0 { Some(self.sum / self.scored as f64) } else { None }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} scored", self.scored)?;
        if let Some(mean) = self.mean() {
            write!(f, ", mean reward {mean:.4}")?;
        }
        if self.failed > 0 {
            write!(f, ", {} could not be scored", self.failed)?;
        }
        Ok(())
    }
}
