import { useMemo, useState } from "preact/hooks";
import type { MeshData } from "../../types";
import { Segments } from "../../ui/Segments";
import { FINISH } from "../../viewer/look";
import { Solids } from "../../viewer/Solids";
import type { Shown } from "../../viewer/viewer";

const WAYS = [
  { value: "beside", title: "Side by side" },
  { value: "over", title: "Overlay" },
] as const;

const css = (colour: number): string => `#${colour.toString(16).padStart(6, "0")}`;

interface Props {
  before: MeshData | null;
  after: MeshData | null;
  names: [string, string];
  subject: string;
  busy: boolean;
}

/** The weak solid, red and translucent, and the repaired one. */
export function RepairSolids({ before, after, names, subject, busy }: Props) {
  const [way, setWay] = useState<"beside" | "over">("beside");
  const shown = useMemo(() => {
    const found: Shown[] = [];
    if (before) found.push({ mesh: before, look: "weak", pane: 0 });
    if (after) found.push({ mesh: after, look: "repaired", pane: way === "beside" ? 1 : 0 });
    return found;
  }, [before, after, way]);
  return (
    <div class="stage panel" aria-busy={busy}>
      <Solids shown={shown} limit={1} subject={`${subject}|${before !== null}|${after !== null}`} label={`${names[0]} beside ${names[1]}`} panes={way === "beside" ? names : []}>
        <div class="stage-modes"><Segments label="How they stand" value={way} onChange={setWay} options={WAYS} /></div>
        <div class="legend">
          <div class="keys">
            <span><i style={{ background: css(FINISH.weak.colour), opacity: 0.7 }} />{names[0]}</span>
            <span><i style={{ background: css(FINISH.repaired.colour) }} />{names[1]}</span>
          </div>
        </div>
        {!before && !busy && way === "beside" && <p class="stage-note left">gives no solid</p>}
        <div class="progress" data-on={busy} />
      </Solids>
    </div>
  );
}
