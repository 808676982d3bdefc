use std::ops::Range;

use crate::math::Box3;

/// A grid over the two longer directions of a scene, in which near things share a cell.
pub(super) struct Grid {
    axes: [usize; 2],
    low: [f64; 2],
    /// Cells a millimetre.
    density: [f64; 2],
    /// Cells along each axis.
    count: [usize; 2],
}

/// Which things reach into which cells.
pub(super) struct Bins {
    starts: Vec<u32>,
    pub(super) items: Vec<u32>,
}

impl Grid {
    /// A grid with about as many cells as there are boxes, or fewer when boxes are long: no box
    /// reaches into more than a few cells on average.
    pub(super) fn over(boxes: &[Box3]) -> Self {
        let bounds = boxes.iter().fold(Box3::EMPTY, |all, one| all.union(*one));
        let size = bounds.size().to_array();
        let shortest = (0..3).fold(0, |best, axis| if size[axis] < size[best] { axis } else { best });
        let axes = [(shortest + 1) % 3, (shortest + 2) % 3];
        let mut side = ((boxes.len() as f64).sqrt() as usize).clamp(1, 1_000);
        loop {
            let density = axes.map(|axis| if size[axis] > 0.0 { side as f64 / size[axis] } else { 0.0 });
            let grid = Self { axes, low: axes.map(|axis| bounds.min[axis]), density, count: [side, side] };
            let reached: usize = boxes
                .iter()
                .map(|one| grid.spans(one).map(|span| span.len()).iter().product::<usize>())
                .sum();
            if side == 1 || reached <= 8 * boxes.len() {
                return grid;
            }
            side /= 2;
        }
    }

    /// The number of cells.
    pub(super) fn size(&self) -> usize {
        self.count[0] * self.count[1]
    }

    /// The columns and the rows that a box reaches into.
    fn spans(&self, bounds: &Box3) -> [Range<usize>; 2] {
        [0, 1].map(|i| {
            let place = |coordinate: f64| {
                let cell = ((coordinate - self.low[i]) * self.density[i]) as usize;
                cell.min(self.count[i] - 1)
            };
            place(bounds.min[self.axes[i]])..place(bounds.max[self.axes[i]]) + 1
        })
    }

    /// The cells that a box reaches into.
    fn cells(&self, bounds: &Box3) -> impl Iterator<Item = usize> + use<> {
        let ([columns, rows], width) = (self.spans(bounds), self.count[0]);
        rows.flat_map(move |row| columns.clone().map(move |column| row * width + column))
    }

    /// Sorts boxes into cells.
    pub(super) fn bins(&self, boxes: &[Box3]) -> Bins {
        let mut starts = vec![0u32; self.size() + 1];
        for cell in boxes.iter().flat_map(|one| self.cells(one)) {
            starts[cell + 1] += 1;
        }
        for cell in 0..self.size() {
            starts[cell + 1] += starts[cell];
        }
        let mut next = starts.clone();
        let mut items = vec![0; starts[self.size()] as usize];
        for (item, one) in boxes.iter().enumerate() {
            for cell in self.cells(one) {
                items[next[cell] as usize] = item as u32;
                next[cell] += 1;
            }
        }
        Bins { starts, items }
    }
}

impl Bins {
    /// The boxes that reach into a cell.
    pub(super) fn in_cell(&self, cell: usize) -> &[u32] {
        &self.items[self.starts[cell] as usize..self.starts[cell + 1] as usize]
    }
}
