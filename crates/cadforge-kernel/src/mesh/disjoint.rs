/// Disjoint sets of the numbers 0 to n − 1 (union by smaller number, paths halved).
#[derive(Clone, Debug)]
pub struct Disjoint {
    parent: Vec<u32>,
}

impl Disjoint {
    /// `count` sets of one number each.
    pub fn new(count: usize) -> Self {
        Self { parent: (0..count as u32).collect() }
    }

    /// The smallest number in the set of `number`.
    pub fn find(&mut self, mut number: u32) -> u32 {
        while self.parent[number as usize] != number {
            let above = self.parent[self.parent[number as usize] as usize];
            self.parent[number as usize] = above;
            number = above;
        }
        number
    }

    /// Makes the sets of `a` and `b` one.
    pub fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.find(a), self.find(b));
        self.parent[a.max(b) as usize] = a.min(b);
    }

    /// How many sets there are.
    pub fn count(&self) -> usize {
        (0u32..).zip(&self.parent).filter(|&(number, &parent)| number == parent).count()
    }
}
