//! Trigonometry in degrees, exact where OpenSCAD's is.
//!
//! OpenSCAD reduces the angle to one turn and answers multiples of 30 and 45 degrees with the exact
//! value, so that `rotate(90)` moves no face by 1e-17. The rest comes from `libm`, which is
//! compiled with us and therefore has the same bits on every machine.

use std::f64::consts::{FRAC_1_SQRT_2, PI};

const SQRT_3: f64 = 1.732_050_807_568_877_2;

/// Sine of an angle in degrees.
pub fn sin(degrees: f64) -> f64 {
    // Bring the angle into [0, 360), then into [0, 90] with the sign kept apart.
    let mut angle = degrees;
    if !(0.0..360.0).contains(&angle) {
        angle -= 360.0 * (angle / 360.0).floor();
    }
    let negative = angle >= 180.0;
    if negative {
        angle -= 180.0;
    }
    if angle > 90.0 {
        angle = 180.0 - angle;
    }
    let magnitude = if angle > 45.0 {
        if angle == 90.0 {
            1.0
        } else if angle == 60.0 {
            SQRT_3 / 2.0
        } else {
            libm::cos(radians(90.0 - angle))
        }
    } else if angle == 45.0 {
        FRAC_1_SQRT_2
    } else if angle == 30.0 {
        0.5
    } else {
        libm::sin(radians(angle))
    };
    if negative { -magnitude } else { magnitude }
}

/// Cosine of an angle in degrees.
pub fn cos(degrees: f64) -> f64 {
    let mut angle = degrees;
    if !(0.0..360.0).contains(&angle) {
        angle -= 360.0 * (angle / 360.0).floor();
    }
    let mut negative = angle >= 180.0;
    if negative {
        angle -= 180.0;
    }
    if angle > 90.0 {
        angle = 180.0 - angle;
        negative = !negative;
    }
    let magnitude = if angle > 45.0 {
        if angle == 60.0 {
            0.5
        } else if angle == 90.0 {
            0.0
        } else {
            libm::sin(radians(90.0 - angle))
        }
    } else if angle == 45.0 {
        FRAC_1_SQRT_2
    } else if angle == 30.0 {
        SQRT_3 / 2.0
    } else {
        libm::cos(radians(angle))
    };
    if negative { -magnitude } else { magnitude }
}

/// Tangent of an angle in degrees; infinite at 90 and 270.
pub fn tan(degrees: f64) -> f64 {
    let turns = (degrees / 180.0).floor();
    let mut angle = degrees - 180.0 * turns;
    let negative = angle > 90.0;
    if negative {
        angle = 180.0 - angle;
    }
    let magnitude = if angle == 0.0 {
        // The sign of zero follows the half turn, as the limit does.
        return if (turns as i64) % 2 == 0 { 0.0 } else { -0.0 };
    } else if angle == 90.0 {
        return if (turns as i64) % 2 == 0 { f64::INFINITY } else { f64::NEG_INFINITY };
    } else if angle == 45.0 {
        1.0
    } else if angle == 30.0 {
        SQRT_3 / 3.0
    } else if angle == 60.0 {
        SQRT_3
    } else {
        libm::tan(radians(angle))
    };
    if negative { -magnitude } else { magnitude }
}

/// Degrees to radians.
pub fn radians(degrees: f64) -> f64 {
    degrees * (PI / 180.0)
}

/// Radians to degrees.
pub fn degrees(radians: f64) -> f64 {
    radians * (180.0 / PI)
}
