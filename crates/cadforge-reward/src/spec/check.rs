//! Whether the numbers of a specification make sense.

use super::{Boss, Hole, Slot, Spec};
use crate::error::{SpecError, SpecErrorKind};

type Checked = Result<(), SpecError>;

impl Spec {
    /// Reads a specification from TOML and checks it.
    ///
    /// # Errors
    /// Names the field that is wrong and what it should be.
    pub fn parse(text: &str) -> Result<Self, SpecError> {
        let spec: Self = toml::from_str(text)
            .map_err(|error| SpecError::new(SpecErrorKind::Syntax, error.to_string().trim_end()))?;
        spec.check()?;
        Ok(spec)
    }

    /// Whether every length is above 0 and finite, every box has its corners in order, every pattern one
    /// feature and one arrangement.
    ///
    /// # Errors
    /// Names the field that is wrong and what it should be.
    pub fn check(&self) -> Checked {
        if let Some(tolerance) = self.surface_tolerance {
            length("surface_tolerance", tolerance)?;
        }
        for (i, size) in self.size.iter().enumerate() {
            length(&format!("size[{i}].length"), size.length)?;
            tolerance(&format!("size[{i}]"), size.tolerance)?;
        }
        for (i, hole) in self.hole.iter().enumerate() {
            check_hole(&format!("hole[{i}]"), hole)?;
        }
        for (i, boss) in self.boss.iter().enumerate() {
            check_boss(&format!("boss[{i}]"), boss)?;
        }
        for (i, slot) in self.slot.iter().enumerate() {
            check_slot(&format!("slot[{i}]"), slot)?;
        }
        for (i, wall) in self.wall.iter().enumerate() {
            length(&format!("wall[{i}].thickness"), wall.thickness)?;
            tolerance(&format!("wall[{i}]"), wall.tolerance)?;
        }
        for (i, touches) in self.touches.iter().enumerate() {
            let far = touches.from.iter().zip(touches.to).any(|(from, to)| *from != to);
            require(far, || {
                format!("`touches[{i}]` begins where it ends; `from` and `to` must be two points")
            })?;
        }
        let regions = [("clear", &self.clear), ("filled", &self.filled)];
        for (kind, regions) in regions {
            for (i, region) in regions.iter().enumerate() {
                corners(&format!("{kind}[{i}]"), region.low, region.high)?;
            }
        }
        for (i, cell) in self.cell.iter().enumerate() {
            corners(&format!("cell[{i}]"), cell.low, cell.high)?;
            length(&format!("cell[{i}].volume"), cell.volume)?;
        }
        for (i, section) in self.count_at_section.iter().enumerate() {
            let asked = section.count.is_some() || section.holes.is_some();
            require(asked, || format!("`count_at_section[{i}]` needs `count`, `holes`, or both"))?;
        }
        for (i, symmetric) in self.symmetric.iter().enumerate() {
            tolerance(&format!("symmetric[{i}]"), symmetric.tolerance)?;
        }
        for (i, floor) in self.stands_on.iter().enumerate() {
            tolerance(&format!("stands_on[{i}]"), floor.tolerance)?;
        }
        self.check_patterns()
    }

    fn check_patterns(&self) -> Checked {
        for (i, pattern) in self.pattern.iter().enumerate() {
            let field = format!("pattern[{i}]");
            let features = [pattern.hole.is_some(), pattern.boss.is_some(), pattern.slot.is_some()];
            let one = features.into_iter().filter(|&there| there).count() == 1;
            require(one, || format!("`{field}` needs exactly one of `hole`, `boss` and `slot`"))?;
            let one = pattern.circle.is_some() != pattern.grid.is_some();
            require(one, || format!("`{field}` needs exactly one of `circle` and `grid`"))?;
            const MOST: u32 = 1_000;
            let count = pattern.circle.as_ref().map(|circle| circle.count);
            let counts = pattern.grid.as_ref().map(|grid| grid.count.saturating_mul(grid.rows));
            let count = count.or(counts).unwrap_or_default();
            require((1..=MOST).contains(&count), || {
                format!("`{field}` has {count} features; there must be 1 to {MOST}")
            })?;
            pattern.hole.iter().try_for_each(|hole| check_hole(&format!("{field}.hole"), hole))?;
            pattern.boss.iter().try_for_each(|boss| check_boss(&format!("{field}.boss"), boss))?;
            pattern.slot.iter().try_for_each(|slot| check_slot(&format!("{field}.slot"), slot))?;
        }
        Ok(())
    }
}

fn check_hole(field: &str, hole: &Hole) -> Checked {
    length(&format!("{field}.radius"), hole.radius)?;
    hole.end_radius.map_or(Ok(()), |radius| radius_or_point(&format!("{field}.end_radius"), radius))?;
    length(&format!("{field}.depth"), hole.depth)?;
    arc(field, hole.arc)?;
    tolerance(field, hole.tolerance)
}

fn check_boss(field: &str, boss: &Boss) -> Checked {
    length(&format!("{field}.radius"), boss.radius)?;
    boss.end_radius.map_or(Ok(()), |radius| radius_or_point(&format!("{field}.end_radius"), radius))?;
    length(&format!("{field}.height"), boss.height)?;
    arc(field, boss.arc)?;
    tolerance(field, boss.tolerance)
}

fn check_slot(field: &str, slot: &Slot) -> Checked {
    length(&format!("{field}.length"), slot.length)?;
    length(&format!("{field}.width"), slot.width)?;
    length(&format!("{field}.depth"), slot.depth)?;
    require(!slot.round_ends || slot.length >= slot.width, || {
        format!("`{field}.length` is {}, less than its width; with `round_ends` it cannot be", slot.length)
    })?;
    let flat = slot.axis.vector().dot(slot.along.vector()).abs() < 1e-6;
    require(flat, || format!("`{field}.along` must be at a right angle to `{field}.axis`"))?;
    tolerance(field, slot.tolerance)
}

fn require(holds: bool, detail: impl FnOnce() -> String) -> Checked {
    if holds { Ok(()) } else { Err(SpecError::new(SpecErrorKind::Value, detail())) }
}

fn length(field: &str, value: f64) -> Checked {
    require(value.is_finite() && value > 0.0, || format!("`{field}` is {value}; it must be a number above 0"))
}

fn radius_or_point(field: &str, value: f64) -> Checked {
    require(value.is_finite() && value >= 0.0, || {
        format!("`{field}` is {value}; it must be a number from 0 up")
    })
}

fn arc(field: &str, value: f64) -> Checked {
    require((0.3..=1.0).contains(&value), || {
        format!("`{field}.arc` is {value}; it must be a share of the turn from 0.3 to 1")
    })
}

fn tolerance(field: &str, value: f64) -> Checked {
    length(&format!("{field}.tolerance"), value)
}

fn corners(field: &str, low: [f64; 3], high: [f64; 3]) -> Checked {
    let ordered = low.iter().zip(&high).all(|(low, high)| low < high && low.is_finite() && high.is_finite());
    require(ordered, || format!("`{field}.low` must be less than `{field}.high` along every axis"))
}
