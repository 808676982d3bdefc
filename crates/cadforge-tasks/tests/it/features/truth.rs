//! What a family's parameters say that a part has: from the words, not from the triangles.

use cadforge_kernel::math::{Vec3, trig};
use cadforge_tasks::{Params, Task};

/// A round hole or boss that must be found.
#[derive(Clone, Debug)]
pub struct Round {
    pub convex: bool,
    /// Both ends of the axis, in any order.
    pub ends: [Vec3; 2],
    /// Length and both radii of each section from the first end to the second.
    pub sections: Vec<(f64, f64, f64)>,
    /// For a hole: whether each end is open.
    pub open: [bool; 2],
}

/// A pattern that must be found, around or in the plane across `axis`.
#[derive(Clone, Debug)]
pub enum Pattern {
    /// Axis, a point of it, distance from it, count.
    Circle(Vec3, Vec3, f64, u32),
    /// Both pitches and both counts.
    Grid([f64; 2], [u32; 2]),
    /// Root radius, tip radius, count; around Z.
    Teeth(f64, f64, u32),
}

/// What one part has.
#[derive(Clone, Debug, Default)]
pub struct Truth {
    pub rounds: Vec<Round>,
    pub patterns: Vec<Pattern>,
    /// Length, width and depth of long holes.
    pub slots: Vec<[f64; 3]>,
}

const Z: Vec3 = Vec3::new(0.0, 0.0, 1.0);

fn at(x: f64, y: f64, z: f64) -> Vec3 {
    Vec3::new(x, y, z)
}

impl Truth {
    pub fn of(task: &Task) -> Self {
        let p = &task.parameters;
        let mut truth = Self::default();
        match task.family.as_deref().expect("a family's task") {
            "cylinder" => truth.boss(at(0.0, 0.0, 0.0), at(0.0, 0.0, p["height"]), p["radius"]),
            "cone" => truth.stack(true, at(0.0, 0.0, 0.0), Z, &[(p["height"], p["radius"], 0.0)], [true; 2]),
            "plate-with-hole" => {
                truth.drilled(p["width"] / 2.0, p["depth"] / 2.0, p["thickness"], p["radius"])
            }
            "tube" => {
                truth.boss(at(0.0, 0.0, 0.0), at(0.0, 0.0, p["height"]), p["radius"]);
                truth.drilled(0.0, 0.0, p["height"], p["radius"] - p["wall"]);
            }
            "hole-grid-plate" => truth.grid(p),
            "l-bracket" => truth.drilled(p["length"] / 2.0, p["width"] / 2.0, p["thickness"], p["radius"]),
            "stepped-shaft" => {
                let section = |i: u32| Some((p.get(&format!("height-{i}"))?, p.get(&format!("radius-{i}"))?));
                let sections: Vec<_> = (1..4).map_while(section).map(|(h, r)| (h, r, r)).collect();
                truth.stack(true, at(0.0, 0.0, 0.0), Z, &sections, [true; 2]);
            }
            "flanged-washer" => {
                truth.boss(at(0.0, 0.0, 0.0), at(0.0, 0.0, p["thickness"]), p["radius"]);
                truth.drilled(0.0, 0.0, p["thickness"], p["bore"]);
                for (x, y) in circle(p["bolts"], p["circle"]) {
                    truth.drilled(x, y, p["thickness"], p["bolt-radius"]);
                }
                truth.patterns.push(Pattern::Circle(Z, Vec3::ZERO, p["circle"], p["bolts"] as u32));
            }
            "hex-nut" => truth.drilled(0.0, 0.0, p["height"], p["radius"]),
            "toothed-disc" => {
                truth.boss(at(0.0, 0.0, 0.0), at(0.0, 0.0, p["thickness"]), p["radius"]);
                let (far, half) = (p["radius"] + p["tooth-length"], p["tooth-width"] / 2.0);
                let tip = (far * far + half * half).sqrt();
                truth.patterns.push(Pattern::Teeth(p["radius"], tip, p["teeth"] as u32));
            }
            "perforated-tube" => truth.perforated(p),
            "domed-monument" => {
                let (low, post) = (p["base-thickness"], p["radius"]);
                let sections = [(low, p["base-radius"], p["base-radius"]), (p["height"], post, post)];
                truth.stack(true, at(0.0, 0.0, 0.0), Z, &sections, [true; 2]);
            }
            "slot-plate" => truth.slots.push([p["slot-length"], p["slot-width"], p["thickness"]]),
            "counterbore" => {
                let (bore, depth) = (p["bore-radius"], p["bore-depth"]);
                let sections = [(p["height"] - depth, p["radius"], p["radius"]), (depth, bore, bore)];
                truth.stack(false, at(p["width"] / 2.0, p["depth"] / 2.0, 0.0), Z, &sections, [true; 2]);
            }
            "d-shaft" => truth.boss(at(0.0, 0.0, 0.0), at(0.0, 0.0, p["height"]), p["radius"]),
            "composed-1" | "composed-2" | "composed-3" => truth.composed(p),
            "box" | "sphere" | "notched-box" | "open-container" | "torus" | "triangular-prism"
            | "cross-prism" | "pyramid" => {}
            other => panic!("the exam does not know what `{other}` has"),
        }
        truth
    }

    fn stack(
        &mut self,
        convex: bool,
        start: Vec3,
        direction: Vec3,
        sections: &[(f64, f64, f64)],
        open: [bool; 2],
    ) {
        let length: f64 = sections.iter().map(|section| section.0).sum();
        let ends = [start, start + direction * length];
        self.rounds.push(Round { convex, ends, sections: sections.to_vec(), open });
    }

    fn boss(&mut self, from: Vec3, to: Vec3, radius: f64) {
        let run = to - from;
        self.stack(true, from, run.normalized(), &[(run.length(), radius, radius)], [true; 2]);
    }

    fn hole(&mut self, from: Vec3, to: Vec3, radius: f64) {
        let run = to - from;
        self.stack(false, from, run.normalized(), &[(run.length(), radius, radius)], [true; 2]);
    }

    fn drilled(&mut self, x: f64, y: f64, top: f64, radius: f64) {
        self.hole(at(x, y, 0.0), at(x, y, top), radius);
    }

    fn grid(&mut self, p: &Params) {
        let (columns, rows, pitch) = (p["columns"], p["rows"], p["spacing"]);
        for column in 0..columns as u32 {
            for row in 0..rows as u32 {
                // The grid is centred, and a pitch remains at the edges.
                let (x, y) = (f64::from(column + 1) * pitch, f64::from(row + 1) * pitch);
                self.drilled(x, y, p["thickness"], p["radius"]);
            }
        }
        self.patterns.push(Pattern::Grid([pitch; 2], [columns as u32, rows as u32]));
    }

    fn perforated(&mut self, p: &Params) {
        let (outside, inside, hole) = (p["radius"], p["inner-radius"], p["hole-radius"]);
        self.boss(at(0.0, 0.0, 0.0), at(0.0, 0.0, p["height"]), outside);
        self.drilled(0.0, 0.0, p["height"], inside);
        let nearest = (inside * inside - hole * hole).sqrt();
        for (x, y) in circle(p["holes"], 1.0) {
            let end = |reach: f64| at(reach * x, reach * y, p["height"] / 2.0);
            self.hole(end(nearest), end(outside), hole);
        }
        let middle = (nearest + outside) / 2.0;
        let centre = at(0.0, 0.0, p["height"] / 2.0);
        self.patterns.push(Pattern::Circle(Z, centre, middle, p["holes"] as u32));
    }

    fn composed(&mut self, p: &Params) {
        let round = p.get("cylinder.radius").zip(p.get("cylinder.height"));
        let height = p.get("box.height").or(p.get("hexagon.height")).or(p.get("cylinder.height"));
        let height = height.expect("a base has a height");
        let reach = p.get("box.width").map(|width| width / 2.0).or(p.get("cylinder.radius"));
        let reach = reach.unwrap_or_else(|| p["hexagon.flats"] / 3.0_f64.sqrt());

        // What stands around the Z axis, with what the hole leaves of it.
        let hole = p.get("hole.radius").unwrap_or(0.0);
        let mut tower: Vec<_> = round.map(|(radius, height)| (height, radius, radius)).into_iter().collect();
        let mut top = height;
        if let Some((radius, tall)) = p.get("cone.radius").zip(p.get("cone.height")) {
            let left = tall * (1.0 - hole / radius);
            tower.push((left, radius, hole));
            top += left;
        }
        if let Some((radius, tall)) = p.get("post.radius").zip(p.get("post.height")) {
            tower.push((tall, radius, radius));
            top += tall;
        }
        top += p.get("pad.height").unwrap_or(0.0);
        top += p.get("dome.radius").map_or(0.0, |ball| (ball * ball - hole * hole).sqrt());
        if !tower.is_empty() {
            let start = if round.is_some() { 0.0 } else { height };
            self.stack(true, at(0.0, 0.0, start), Z, &tower, [true; 2]);
        }
        if let Some((radius, length)) = p.get("boss.radius").zip(p.get("boss.length")) {
            self.boss(at(reach, 0.0, height / 2.0), at(reach + length, 0.0, height / 2.0), radius);
        }
        if let (Some(wall), Some((radius, height))) = (p.get("hollow.wall"), round) {
            let inside = radius - wall;
            self.stack(false, at(0.0, 0.0, wall), Z, &[(height - wall, inside, inside)], [false, true]);
        }

        let cross = p.get("cross-hole.radius").unwrap_or(0.0);
        if cross > 0.0 {
            let end = |x: f64| at(x, 0.0, height / 2.0);
            if hole > cross {
                let from = (hole * hole - cross * cross).sqrt();
                self.hole(end(from), end(reach), cross);
                self.hole(end(-from), end(-reach), cross);
            } else {
                self.hole(end(-reach), end(reach), cross);
            }
        }
        let notch = p.get("notch.width").map(|width| (width / 2.0, height - p["notch.depth"]));
        if hole > 0.0 {
            let top = notch.map_or(top, |(half, floor)| if hole > half { height } else { floor });
            self.upright(0.0, 0.0, hole, top, (cross, height / 2.0));
        }
        if let Some((count, circle_radius)) = p.get("bolts.count").zip(p.get("bolts.circle")) {
            for (x, y) in circle(count, circle_radius) {
                let top = notch.map_or(height, |(half, floor)| if x.abs() < half { floor } else { height });
                self.upright(x, y, p["bolts.radius"], top, (cross, height / 2.0));
            }
            self.patterns.push(Pattern::Circle(Z, Vec3::ZERO, circle_radius, count as u32));
        }
    }

    /// A hole along Z, in two where the cross hole swallows its middle.
    fn upright(&mut self, x: f64, y: f64, radius: f64, top: f64, (cross, middle): (f64, f64)) {
        let widest = y.abs() + radius;
        if widest >= cross {
            return self.drilled(x, y, top, radius);
        }
        let gap = (cross * cross - widest * widest).sqrt();
        self.hole(at(x, y, 0.0), at(x, y, middle - gap), radius);
        self.hole(at(x, y, middle + gap), at(x, y, top), radius);
    }
}

/// Evenly spaced points around the origin, the first on +X.
fn circle(count: f64, radius: f64) -> impl Iterator<Item = (f64, f64)> {
    (0..count as u32).map(move |index| {
        let angle = 360.0 * f64::from(index) / count;
        (radius * trig::cos(angle), radius * trig::sin(angle))
    })
}
