//! Counted fuel: what makes any program end, in the same place on every machine.

/// What a program can use up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resource {
    /// Expressions and statements evaluated.
    Steps,
    /// Nested calls, or nesting in the source. A high-water mark, not a sum.
    Depth,
    /// List elements made, over the whole run.
    Elements,
    /// Bytes of strings and console lines made, over the whole run.
    Text,
    /// Nodes of the constructive tree.
    Nodes,
    /// Triangles and polygon vertices made by primitives and operations.
    Facets,
    /// Work of booleans and hulls, in units of about a nanosecond on one core in 2026.
    Work,
}

impl Resource {
    /// All resources, in the order of [`Limits`].
    pub const ALL: [Self; 7] =
        [Self::Steps, Self::Depth, Self::Elements, Self::Text, Self::Nodes, Self::Facets, Self::Work];

    /// The resource in words, as a diagnostic names it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Steps => "evaluation steps",
            Self::Depth => "nesting depth",
            Self::Elements => "list elements",
            Self::Text => "bytes of text",
            Self::Nodes => "tree nodes",
            Self::Facets => "facets",
            Self::Work => "units of geometric work",
        }
    }
}

/// How much of each [`Resource`] a program may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// By resource, in the order of [`Resource::ALL`].
    pub of: [u64; 7],
}

impl Default for Limits {
    /// Generous to honest programs; any program ends within about two seconds.
    fn default() -> Self {
        Self { of: [5_000_000, 4_000, 2_000_000, 4_000_000, 100_000, 1_000_000, 1_500_000_000] }
    }
}

/// A [`Resource`] ran out: outcome `over-budget`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exceeded {
    /// What ran out.
    pub resource: Resource,
    /// How much there was.
    pub limit: u64,
}

impl std::fmt::Display for Exceeded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the program needs more than {} {}", self.limit, self.resource.name())
    }
}

/// Counts what one program has used.
#[derive(Clone, Debug, Default)]
pub struct Meter {
    limits: Limits,
    used: [u64; 7],
}

impl Meter {
    /// A meter at zero.
    pub fn new(limits: Limits) -> Self {
        Self { limits, used: [0; 7] }
    }

    /// Uses `amount` more of `resource`.
    pub fn spend(&mut self, resource: Resource, amount: u64) -> Result<(), Exceeded> {
        let used = self.used[resource as usize].saturating_add(amount);
        self.used[resource as usize] = used;
        let limit = self.limits.of[resource as usize];
        if used > limit { Err(Exceeded { resource, limit }) } else { Ok(()) }
    }

    /// Notes that `resource` stands at `level`, for those that are a high-water mark.
    pub fn reach(&mut self, resource: Resource, level: u64) -> Result<(), Exceeded> {
        let mark = &mut self.used[resource as usize];
        *mark = (*mark).max(level);
        let limit = self.limits.of[resource as usize];
        if level > limit { Err(Exceeded { resource, limit }) } else { Ok(()) }
    }

    /// How much of `resource` has been used.
    pub fn used(&self, resource: Resource) -> u64 {
        self.used[resource as usize]
    }

    /// How much of `resource` is left.
    pub fn left(&self, resource: Resource) -> u64 {
        self.limits.of[resource as usize].saturating_sub(self.used[resource as usize])
    }
}
