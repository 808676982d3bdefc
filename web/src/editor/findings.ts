import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { Finding } from "../types";

/** The findings of a report as marks in the text: bytes become characters. */
export function marks(findings: Finding[], doc: Text): Diagnostic[] {
  const text = doc.toString();
  const characters = new TextEncoder().encode(text).length === text.length ? null : offsets(text);
  const at = (byte: number): number => Math.min(characters?.[byte] ?? byte, doc.length);
  return findings.flatMap(({ place, severity, message, hints, code }): Diagnostic[] => {
    if (!place) return [];
    const from = at(place.start);
    const to = Math.max(at(place.end), from);
    const said = [message, ...hints.map((hint) => `hint: ${hint}`)].join("\n");
    // A place without width, as at the end of the text, is shown at the character before it.
    return [{ from: from === to ? Math.max(from - 1, 0) : from, to, severity, message: said, source: code }];
  });
}

/** For each byte of UTF-8 the index of its character. */
function offsets(text: string): number[] {
  const found: number[] = [];
  for (let index = 0; index < text.length; ) {
    const point = text.codePointAt(index) ?? 0;
    const bytes = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (let byte = 0; byte < bytes; byte++) found.push(index);
    index += point >= 0x10000 ? 2 : 1;
  }
  found.push(text.length);
  return found;
}
