import { measure, sentence, words } from "../format";
import type { Measures, Report } from "../types";
import { Icon } from "./Icon";

/** The score from which a requirement counts as met. */
const MET = 0.999;

/** What is worth showing of a requirement that is met. */
const FIGURES = ["length", "radius", "diameter", "count", "depth", "height", "thickness", "angle"];

interface Line {
  name: string;
  measured: number;
  asked: number;
  tolerance: number;
  unit: string;
}

const side = (of: Measures, axis: 0 | 1 | 2): number => of.max[axis] - of.min[axis];

/** What can be said by measuring both, where a task states no requirements of its own. */
function fromReference(got: Measures, want: Measures): Line[] {
  const lines: Line[] = (["width x", "depth y", "height z"] as const).map((name, index) => {
    const asked = side(want, index as 0 | 1 | 2);
    return { name, measured: side(got, index as 0 | 1 | 2), asked, tolerance: Math.max(0.05, asked * 0.002), unit: "mm" };
  });
  lines.push({ name: "volume", measured: got.volume, asked: want.volume, tolerance: want.volume * 0.005, unit: "mm³" });
  (["pieces", "through holes", "hidden voids"] as const).forEach((name, index) => {
    const [measured, asked] = [got.betti?.[index], want.betti?.[index]];
    if (measured !== undefined && asked !== undefined) lines.push({ name, measured, asked, tolerance: 0, unit: "" });
  });
  return lines;
}

const row = (met: boolean, name: string, values: preact.ComponentChildren, key: string, why?: string) => (
  <li key={key} class={met ? "met" : "missed"}>
    <Icon name={met ? "check" : "cross"} />
    <span>{name}<span class="hidden">{met ? ": met" : ": not met"}</span></span>
    <span class="values number">{values}</span>
    {why && <small class="why">{why}</small>}
  </li>
);

/** How many of the stated requirements are met; null where a task states none. */
export function metOf(report: Report): string | null {
  const stated = report.reward.requirements;
  return stated?.length ? `${stated.filter(({ score }) => score >= MET).length} of ${stated.length}` : null;
}

/** What is asked, with ticks and measured values. */
export function AskedList({ report, reference }: { report: Report; reference: Measures }) {
  const stated = report.reward.requirements;
  if (stated?.length) {
    return (
      <ul class="asked">
        {stated.map(({ name, score, text, checks }) => {
          const met = score >= MET;
          // The text begins with the name, which stands above it.
          const why = met ? undefined : text.slice(name.length + 2);
          const figure = checks.find(({ what }) => FIGURES.includes(what));
          const measured = figure && <>{figure.what} <b>{measure(figure.measured)}</b></>;
          return row(met, sentence(words(name)), met ? measured : <b>{Math.floor(score * 100)} %</b>, name, why);
        })}
      </ul>
    );
  }
  const got = report.measures;
  return (
    <ul class="asked">
      {row(report.outcome === "ok", "Closed solid", <b>{words(report.outcome)}</b>, "solid")}
      {got && fromReference(got, reference).map(({ name, measured, asked, tolerance, unit }) => {
        const met = Math.abs(measured - asked) <= tolerance;
        const values = met ? <><b>{measure(measured)}</b> {unit}</> : <><b>{measure(measured)}</b> of {measure(asked)} {unit}</>;
        return row(met, sentence(name), values, name);
      })}
    </ul>
  );
}
