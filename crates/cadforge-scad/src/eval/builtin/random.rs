//! `rands(from, to, count, seed)`: the numbers that OpenSCAD gives for the same seed.
//!
//! They come from the Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), two of its outputs to
//! one double. Without a seed OpenSCAD asks the clock; here the numbers go on from a fixed one.

use super::argument::Call;
use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::value::Value;

const SIZE: usize = 624;

/// The generator's state.
pub(crate) struct Twister {
    state: Box<[u32; SIZE]>,
    next: usize,
}

impl Twister {
    fn new(seed: u32) -> Self {
        let mut state = Box::new([seed; SIZE]);
        for index in 1..SIZE {
            let before = state[index - 1];
            state[index] = 1_812_433_253u32.wrapping_mul(before ^ (before >> 30)).wrapping_add(index as u32);
        }
        Self { state, next: SIZE }
    }

    fn twist(&mut self) {
        for index in 0..SIZE {
            let mixed = (self.state[index] & 0x8000_0000) | (self.state[(index + 1) % SIZE] & 0x7fff_ffff);
            let magic = if mixed & 1 == 1 { 0x9908_b0df } else { 0 };
            self.state[index] = self.state[(index + 397) % SIZE] ^ (mixed >> 1) ^ magic;
        }
        self.next = 0;
    }

    fn bits(&mut self) -> u32 {
        if self.next == SIZE {
            self.twist();
        }
        let mut bits = self.state[self.next];
        self.next += 1;
        bits ^= bits >> 11;
        bits ^= (bits << 7) & 0x9d2c_5680;
        bits ^= (bits << 15) & 0xefc6_0000;
        bits ^ (bits >> 18)
    }

    /// From 0 up to, not including, 1.
    fn uniform(&mut self) -> f64 {
        const TWO_TO_32: f64 = 4_294_967_296.0;
        let (low, high) = (f64::from(self.bits()), f64::from(self.bits()));
        let number = (low + high * TWO_TO_32) / (TWO_TO_32 * TWO_TO_32);
        if number < 1.0 { number } else { 1.0f64.next_down() }
    }
}

/// The seed as a whole number modulo 2^31 - 1, so that every double counts; the sign kept.
fn seed_of(value: f64) -> u32 {
    const MODULUS: u64 = (1 << 31) - 1;
    if value.is_nan() {
        return 0;
    }
    if value.is_infinite() {
        return if value > 0.0 { 314_159 } else { 314_159u32.wrapping_neg() };
    }
    let bits = value.abs().to_bits();
    let (fraction, exponent) = (bits & ((1 << 52) - 1), (bits >> 52) as i32);
    // The value is mantissa * 2^power, and 2^31 is 1 modulo 2^31 - 1.
    let (mantissa, power) =
        if exponent == 0 { (fraction, -1074) } else { (fraction | (1 << 52), exponent - 1075) };
    let hash = ((mantissa % MODULUS) << power.rem_euclid(31)) % MODULUS;
    if value < 0.0 { (hash as u32).wrapping_neg() } else { hash as u32 }
}

pub(super) fn rands<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    if !(3..=4).contains(&call.arguments.len()) {
        this.wrong_number(call, "3 or 4 arguments")?;
        return Ok(Value::Undef);
    }
    let values = this.values(call)?;
    let numbers: Option<Vec<f64>> = values.iter().map(Value::number).collect();
    let Some(numbers) = numbers else { return Ok(Value::Undef) };
    let half_max = f64::MAX / 2.0;
    let mut bounds = [numbers[0], numbers[1]];
    for (bound, name) in bounds.iter_mut().zip(["min", "max"]) {
        if !bound.is_finite() {
            let message = format!("the {name} of `rands` must be finite");
            this.bad_argument(&format!("rands() range {name} cannot be infinite"), message, call.span)?;
            *bound = if *bound < 0.0 { -half_max } else { half_max };
        }
    }
    let [from, to] = if bounds[0] <= bounds[1] { bounds } else { [bounds[1], bounds[0]] };
    let count = if numbers[2].is_finite() {
        numbers[2].abs().min(f64::from(u32::MAX)) as u32
    } else {
        let message = "the count of `rands` must be finite".to_owned();
        this.bad_argument("rands() cannot create an infinite number of results", message, call.span)?;
        1
    };
    let mut twister = match numbers.get(3) {
        Some(seed) => Twister::new(seed_of(*seed)),
        None => this.twister.take().unwrap_or_else(|| Twister::new(0)),
    };
    let mut drawn = Vec::new();
    for _ in 0..count {
        this.step()?;
        let number = if from == to { from } else { twister.uniform() * (to - from) + from };
        this.push(number.into(), &mut drawn)?;
    }
    this.twister = Some(twister);
    this.list(drawn)
}
