import { Color } from "three";

/** What a body is to the reader, which decides how it is drawn. */
export type Look = "part" | "reference" | "ghost" | "weak" | "repaired" | "deviation";

interface Finish {
  colour: number;
  edge: number;
  opacity: number;
}

export const FINISH: Record<Look, Finish> = {
  part: { colour: 0xf08a4b, edge: 0x3d1c08, opacity: 1 },
  reference: { colour: 0x4f86e8, edge: 0x0d2350, opacity: 1 },
  ghost: { colour: 0x5c92ec, edge: 0x3f78dc, opacity: 0.2 },
  weak: { colour: 0xe4605a, edge: 0x8c1f1a, opacity: 0.5 },
  repaired: { colour: 0x2fa58f, edge: 0x07382f, opacity: 1 },
  deviation: { colour: 0xffffff, edge: 0x1c2733, opacity: 1 },
};

// Colour-blind readers tell these three apart: they differ in lightness as well as in hue.
const LITTLE = new Color(0x2c6fe0);
const RIGHT = new Color(0xdfe7e2);
const MUCH = new Color(0xd63c2f);

/** The colour of a signed distance, where `limit` is the end of the scale. */
export function colourOf(distance: number, limit: number, into: Color): Color {
  const share = Math.min(Math.abs(distance) / limit, 1);
  // The root brings small deviations out of the grey.
  return into.copy(RIGHT).lerp(distance < 0 ? LITTLE : MUCH, Math.sqrt(share));
}

/** The end of the scale for the largest distance: the next of 0.1, 0.2, 0.5, 1, 2, 5 … */
export function scaleFor(largest: number): number {
  for (let power = 0.1; ; power *= 10) {
    for (const step of [1, 2, 5]) if (largest <= step * power * 1.0001 || power > 1e6) return step * power;
  }
}
