//! Solids that were built before, by what their trees say: programs that differ in their words only, as
//! answers to one task often do, are built once.
//!
//! A solid is remembered with what building it cost, and the next program pays that too, so a report does
//! not depend on what was built before it.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use cadforge_kernel::budget::{Exceeded, Meter, Resource};
use cadforge_kernel::build::{Built, Shape, build, content};
use cadforge_kernel::csg::Csg;

/// How many triangles are remembered: about 30 MB.
const MOST_TRIANGLES: usize = 1_000_000;

/// What building pays with.
const PRICES: [Resource; 2] = [Resource::Facets, Resource::Work];

/// See the module. Shared between threads.
#[derive(Default)]
pub struct Solids {
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    solids: BTreeMap<[u8; 32], Arc<Solid>>,
    /// Oldest first.
    order: VecDeque<[u8; 32]>,
    triangles: usize,
}

struct Solid {
    built: Built,
    paid: [u64; 2],
}

impl Solids {
    /// Builds `csg`, or remembers what it came to.
    ///
    /// # Errors
    /// When the meter runs out.
    pub fn build(&self, csg: &Csg, meter: &mut Meter) -> Result<Built, Exceeded> {
        let key = *blake3::hash(&content(csg)).as_bytes();
        let known = self.kept.lock().unwrap_or_else(PoisonError::into_inner).solids.get(&key).cloned();
        // One that does not fit into the budget is built, to run out where it would have.
        if let Some(solid) = known
            && PRICES.iter().zip(solid.paid).all(|(&price, paid)| paid <= meter.left(price))
        {
            for (price, paid) in PRICES.into_iter().zip(solid.paid) {
                meter.spend(price, paid)?;
            }
            return Ok(solid.built.clone());
        }
        let before = PRICES.map(|price| meter.used(price));
        let built = build(csg, meter)?;
        let paid = std::array::from_fn(|i| meter.used(PRICES[i]) - before[i]);
        // Notes name places in the text of this very program.
        if built.notes.is_empty() {
            self.keep(key, Solid { built: built.clone(), paid });
        }
        Ok(built)
    }

    fn keep(&self, key: [u8; 32], solid: Solid) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let size = solid.size();
        if size > MOST_TRIANGLES / 10 || kept.solids.insert(key, Arc::new(solid)).is_some() {
            return;
        }
        kept.triangles += size;
        kept.order.push_back(key);
        while kept.triangles > MOST_TRIANGLES {
            let Some(oldest) = kept.order.pop_front() else { break };
            if let Some(gone) = kept.solids.remove(&oldest) {
                kept.triangles -= gone.size();
            }
        }
    }
}

impl Solid {
    /// In triangles, at least 1.
    fn size(&self) -> usize {
        let solid = match &self.built.shape {
            Shape::Solid(mesh) => mesh.triangles.len(),
            Shape::Flat(region) => region.loops.iter().map(Vec::len).sum(),
            Shape::Empty => 0,
        };
        1 + solid + self.built.touching.as_ref().map_or(0, |mesh| mesh.triangles.len())
    }
}
