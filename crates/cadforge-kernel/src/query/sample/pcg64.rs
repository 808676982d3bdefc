//! numpy's `default_rng`: PCG64 (O'Neill 2014, XSL-RR 128/64) seeded through `SeedSequence`.

/// A stream of random numbers, equal to numpy's for the same seed.
#[derive(Clone, Debug)]
pub struct Pcg64 {
    state: u128,
    increment: u128,
}

impl Pcg64 {
    /// `np.random.default_rng(seed)`.
    pub fn new(seed: u64) -> Self {
        let words = seed_words(seed);
        let wide = |i: usize| (u128::from(words[i]) << 64) | u128::from(words[i + 1]);
        let mut stream = Self { state: 0, increment: (wide(2) << 1) | 1 };
        stream.step();
        stream.state = stream.state.wrapping_add(wide(0));
        stream.step();
        stream
    }

    /// `random()`: the next number in [0, 1), a multiple of 2^-53.
    pub fn random(&mut self) -> f64 {
        (self.next() >> 11) as f64 * (1.0 / (1_u64 << 53) as f64)
    }

    fn next(&mut self) -> u64 {
        self.step();
        let folded = (self.state >> 64) as u64 ^ self.state as u64;
        folded.rotate_right((self.state >> 122) as u32)
    }

    fn step(&mut self) {
        const MULTIPLIER: u128 = 0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645;
        self.state = self.state.wrapping_mul(MULTIPLIER).wrapping_add(self.increment);
    }
}

/// `SeedSequence(seed).generate_state(4, uint64)`, after O'Neill's `seed_seq_fe`.
fn seed_words(seed: u64) -> [u64; 4] {
    fn hash(value: u32, constant: &mut u32, multiplier: u32) -> u32 {
        let value = value ^ *constant;
        *constant = constant.wrapping_mul(multiplier);
        let value = value.wrapping_mul(*constant);
        value ^ (value >> 16)
    }
    fn mix(x: u32, y: u32) -> u32 {
        let mixed = x.wrapping_mul(0xca01_f9dd).wrapping_sub(y.wrapping_mul(0x4973_f715));
        mixed ^ (mixed >> 16)
    }
    const INTO: u32 = 0x931e_8875;
    const OUT_OF: u32 = 0x58f3_8ded;

    let mut constant = 0x43b0_d7e5;
    let mut pool = [seed as u32, (seed >> 32) as u32, 0, 0].map(|word| hash(word, &mut constant, INTO));
    for from in 0..4 {
        for to in 0..4 {
            if from != to {
                pool[to] = mix(pool[to], hash(pool[from], &mut constant, INTO));
            }
        }
    }
    let mut constant = 0x8b51_f9dd;
    let mut word = |i: usize| u64::from(hash(pool[i % 4], &mut constant, OUT_OF));
    std::array::from_fn(|i| {
        let low = word(2 * i);
        low | (word(2 * i + 1) << 32)
    })
}
