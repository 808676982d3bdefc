import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useTheme } from "../theme";
import { Icon } from "../ui/Icon";
import { VIEWS, type ViewName } from "./camera";
import { Gizmo, turnGizmo } from "./Gizmo";
import { type Shown, Viewer } from "./viewer";

const CALM = matchMedia("(prefers-reduced-motion: reduce)");
const ANGLE = Math.PI / 24;
const KEYS: Record<string, [number, number, number]> = {
  ArrowLeft: [-ANGLE, 0, 1],
  ArrowRight: [ANGLE, 0, 1],
  ArrowUp: [0, ANGLE, 1],
  ArrowDown: [0, -ANGLE, 1],
  "+": [0, 0, 1.15],
  "=": [0, 0, 1.15],
  "-": [0, 0, 1 / 1.15],
};

interface Props {
  shown: Shown[];
  /** The end of the scale of deviations, millimetres. */
  limit: number;
  /** Changes when what is shown is new to the reader, so that the camera should be set. */
  subject: string;
  /** What is seen, in words. */
  label: string;
  /** Names of the panes, when there are several. */
  panes?: string[];
  handle?: (viewer: Viewer | null) => void;
  children?: ComponentChildren;
}

/** Solids that turn: by mouse, finger or keys. */
export function Solids({ shown, limit, subject, label, panes = [], handle, children }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const viewer = useRef<Viewer | null>(null);
  const gizmo = useRef<SVGSVGElement | null>(null);
  const fitted = useRef("");
  const [failed, setFailed] = useState(false);
  const [turning, setTurning] = useState(!CALM.matches);
  const [step, setStep] = useState(0);
  const theme = useTheme();

  useEffect(() => {
    if (!canvas.current) return;
    let made: Viewer;
    try {
      made = new Viewer(canvas.current);
    } catch {
      setFailed(true);
      return;
    }
    made.onDrawn = (camera) => gizmo.current && turnGizmo(gizmo.current, camera);
    made.onTouched(() => setTurning(false));
    viewer.current = made;
    handle?.(made);
    return () => {
      handle?.(null);
      viewer.current = null;
      made.dispose();
    };
  }, []);

  useEffect(() => viewer.current?.paint(theme), [theme]);
  useEffect(() => viewer.current?.turn(turning), [turning]);
  useEffect(() => {
    const fit = shown.length > 0 && fitted.current !== subject;
    if (fit) fitted.current = subject;
    viewer.current?.show(shown, limit, fit);
    setStep(viewer.current?.step ?? 0);
  }, [shown, limit, subject]);

  const press = (event: KeyboardEvent): void => {
    const move = KEYS[event.key];
    if (event.key === "t") setTurning((now) => !now);
    else if (event.key === "f") viewer.current?.fit();
    else if (move) {
      viewer.current?.move(...move);
      setTurning(false);
    } else return;
    event.preventDefault();
  };

  return (
    <div class="solids">
      {/* The canvas lies in a box of its own, whose size does not depend on the canvas. */}
      <div class="solids-canvas" tabIndex={0} role="application" aria-label={`${label}. Arrow keys turn it, plus and minus zoom, F fits, T turns it by itself.`} onKeyDown={press}>
        <canvas ref={canvas} />
      </div>
      {failed && <p class="solids-failed">This browser offers no WebGL, so the solid cannot be drawn. Scores still work.</p>}
      {panes.length > 1 && (
        <div class="solids-panes" style={{ gridTemplateColumns: `repeat(${panes.length}, 1fr)` }}>
          {panes.map((name) => <span key={name}>{name}</span>)}
        </div>
      )}
      <Gizmo at={(svg) => (gizmo.current = svg)} />
      {step > 0 && <span class="solids-scale">grid {step} mm</span>}
      <div class="solids-tools" role="toolbar" aria-label="Camera">
        <select aria-label="View from" value="" onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen) viewer.current?.look(chosen as ViewName);
          setTurning(false);
          event.currentTarget.value = "";
        }}>
          <option value="">View</option>
          {VIEWS.map((view) => <option key={view} value={view}>{view === "iso" ? "Isometric" : view[0]!.toUpperCase() + view.slice(1)}</option>)}
        </select>
        <button type="button" class="icon" title="Fit (F)" aria-label="Fit" onClick={() => viewer.current?.fit()}><Icon name="fit" /></button>
        <button type="button" class="icon" title="Turn by itself (T)" aria-label="Turn by itself" aria-pressed={turning} onClick={() => setTurning(!turning)}><Icon name="turn" /></button>
      </div>
      {children}
    </div>
  );
}
