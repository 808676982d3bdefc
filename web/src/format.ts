const digits = (count: number): Intl.NumberFormat =>
  new Intl.NumberFormat("en", { maximumFractionDigits: count, useGrouping: true });
const whole = digits(0);
const fine = digits(2);
const finest = digits(3);

/** A length, an area or a volume, as short as it can be read. */
export function measure(value: number): string {
  if (!Number.isFinite(value)) return "∞";
  const size = Math.abs(value);
  const text = (size >= 1000 ? whole : size >= 10 ? fine : finest).format(value);
  return text.replace("-", "−");
}

export const score = (value: number): string => value.toFixed(3).replace("-", "−");

export const signed = (value: number): string => (value >= 0 ? "+" : "") + score(value);

/** `single_component` → `single component`. */
export const words = (name: string): string => name.replaceAll("_", " ").replaceAll("-", " ");

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How good: for colours. */
export function grade(value: number): "good" | "fair" | "poor" {
  return value >= 0.9 ? "good" : value >= 0.4 ? "fair" : "poor";
}

export const time = (ms: number): string => (ms < 10 ? `${ms.toFixed(1)} ms` : ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`);
