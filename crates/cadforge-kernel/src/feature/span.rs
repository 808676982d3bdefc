//! Angles that something covers around an axis.

/// Arcs of a circle, in degrees.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Spans {
    /// From and to, with 0 ≤ from < 360 and to ≤ from + 360.
    arcs: Vec<[f64; 2]>,
}

/// Arcs that end this near to each other, in degrees, touch.
const TOUCH: f64 = 0.02;

impl Spans {
    pub fn add(&mut self, from: f64, to: f64) {
        let start = from.rem_euclid(360.0);
        self.arcs.push([start, start + (to - from).clamp(0.0, 360.0)]);
    }

    pub fn extend(&mut self, other: &Self) {
        self.arcs.extend(&other.arcs);
    }

    /// The arcs without overlap, in order; one that goes through 0 comes last and ends beyond 360.
    pub fn merged(&self) -> Vec<[f64; 2]> {
        let mut arcs = self.arcs.clone();
        arcs.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
        let mut merged: Vec<[f64; 2]> = Vec::new();
        for arc in arcs {
            match merged.last_mut() {
                Some(last) if arc[0] <= last[1] + TOUCH => last[1] = last[1].max(arc[1]),
                _ => merged.push(arc),
            }
        }
        // The last ones may reach over the first ones.
        while merged.len() > 1 {
            let last = merged.len() - 1;
            if merged[last][1] + TOUCH < merged[0][0] + 360.0 {
                break;
            }
            let first = merged.remove(0);
            merged[last - 1][1] = merged[last - 1][1].max(first[1] + 360.0);
        }
        if let [only] = merged.as_mut_slice() {
            only[1] = only[1].min(only[0] + 360.0);
        }
        merged
    }

    /// How many degrees are covered.
    pub fn covered(&self) -> f64 {
        self.merged().iter().map(|arc| arc[1] - arc[0]).sum::<f64>().min(360.0)
    }

    /// The largest arc that is not covered.
    pub fn largest_gap(&self) -> f64 {
        let merged = self.merged();
        let Some((&first, &last)) = merged.first().zip(merged.last()) else { return 360.0 };
        let around = first[0] + 360.0 - last[1];
        let gaps = merged.windows(2).map(|pair| pair[1][0] - pair[0][1]);
        let gap = gaps.fold(around, f64::max).max(0.0);
        // What is left open by rounding is closed.
        if gap <= TOUCH { 0.0 } else { gap }
    }
}
