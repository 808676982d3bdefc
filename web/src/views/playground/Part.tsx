import { useMemo } from "preact/hooks";
import { measure } from "../../format";
import type { MeshData, Scored } from "../../types";
import { Segments } from "../../ui/Segments";
import { FINISH, scaleFor } from "../../viewer/look";
import { Ramp } from "../../viewer/Ramp";
import { Solids } from "../../viewer/Solids";
import type { Shown, Viewer } from "../../viewer/viewer";

export const MODES = ["overlay", "beside", "deviation", "part"] as const;
export type Mode = (typeof MODES)[number];

const TITLES: Record<Mode, string> = { overlay: "Overlay", beside: "Side by side", deviation: "Deviation", part: "Part" };
const css = (colour: number): string => `#${colour.toString(16).padStart(6, "0")}`;

interface Props {
  task: string;
  scored: Scored | null;
  reference: MeshData | null;
  mode: Mode;
  onMode: (mode: Mode) => void;
  /** The solid belongs to an earlier text: the newest one gives none. */
  stale: boolean;
  busy: boolean;
  handle: (viewer: Viewer | null) => void;
}

/** The candidate with what it is compared to. */
export function Part({ task, scored, reference, mode, onMode, stale, busy, handle }: Props) {
  const mesh = scored?.mesh ?? null;
  const coloured = scored?.coloured ?? null;
  const limit = scaleFor(scored?.deviation_mm ?? 0);
  const shown = useMemo((): Shown[] => {
    const part = mesh && { mesh, look: "part" as const, pane: 0 };
    if (mode === "deviation" && coloured && mesh) return [{ mesh: coloured, look: "deviation", pane: 0, outline: mesh }];
    if (mode === "beside") return [...(part ? [part] : []), ...(reference ? [{ mesh: reference, look: "reference" as const, pane: 1 }] : [])];
    if (mode === "overlay" && reference) return [...(part ? [part] : []), { mesh: reference, look: "ghost", pane: 0 }];
    return part ? [part] : [];
  }, [mesh, coloured, reference, mode]);
  const label = mesh ? "The solid of the program" : "No solid";
  return (
    <div class={`stage panel ${stale ? "stale" : ""}`} aria-busy={busy}>
      <Solids shown={shown} limit={limit} subject={`${task}|${shown.length > 0}`} label={label} panes={mode === "beside" ? ["answer", "reference"] : []} handle={handle}>
        <div class="stage-modes">
          <Segments label="What is shown" value={mode} onChange={onMode} options={MODES.map((value) => ({ value, title: TITLES[value] }))} />
        </div>
        {mode === "deviation" && mesh && (
          <div class="legend">
            <Ramp limit={limit} />
            <span class="muted">largest {measure(scored?.deviation_mm ?? 0)} mm</span>
          </div>
        )}
        {mode === "overlay" && (
          <div class="legend keys-only">
            <div class="keys">
              <span><i style={{ background: css(FINISH.part.colour) }} />answer</span>
              <span><i style={{ background: css(FINISH.ghost.colour), opacity: 0.6 }} />reference</span>
            </div>
          </div>
        )}
        {stale && mesh && <p class="stage-note">the last solid that built</p>}
        <div class="progress" data-on={busy} />
      </Solids>
    </div>
  );
}
