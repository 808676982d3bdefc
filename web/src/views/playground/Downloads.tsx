import { useRef, useState } from "preact/hooks";
import { type Attempt, Refusal, server } from "../../data/server";
import { Icon } from "../../ui/Icon";
import { save, toast } from "../../ui/toast";
import type { Viewer } from "../../viewer/viewer";

interface Props {
  attempt: Attempt | null;
  viewer: { current: Viewer | null };
  /** Whether there is a solid. */
  ready: boolean;
}

const MESHES = [
  { format: "stl", title: "STL", what: "the mesh, for slicers" },
  { format: "glb", title: "GLB", what: "the mesh, for viewers" },
];

/** The solid as files. */
export function Downloads({ attempt, viewer, ready }: Props) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const formats = attempt?.language === "cadquery" ? [...MESHES, { format: "step", title: "STEP", what: "the exact body" }] : MESHES;
  const extension = attempt?.language === "cadquery" ? "py" : "scad";

  const fetchFile = async (format: string): Promise<void> => {
    if (!attempt) return;
    setOpen(false);
    try {
      save(await server.file(attempt.program, attempt.language, format), `part.${format}`);
    } catch (error) {
      toast(error instanceof Refusal ? error.message : String(error));
    }
  };
  const picture = async (): Promise<void> => {
    setOpen(false);
    const blob = await viewer.current?.picture();
    if (blob) save(blob, "part.png");
  };
  const source = (): void => {
    setOpen(false);
    if (attempt) save(new Blob([attempt.program], { type: "text/plain" }), `part.${extension}`);
  };
  const leave = (event: FocusEvent): void => {
    if (!menu.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
  };

  return (
    <div class="downloads" ref={menu} onFocusOut={leave} onKeyDown={(event) => event.key === "Escape" && setOpen(false)}>
      <button type="button" class="plain icon" title="Download" aria-label="Download" aria-expanded={open} onClick={() => setOpen(!open)}><Icon name="down" /></button>
      {open && (
        <div class="menu panel">
          {formats.map(({ format, title, what }) => (
            <button key={format} type="button" class="plain" disabled={!ready} onClick={() => fetchFile(format)}><b>{title}</b> {what}</button>
          ))}
          <button type="button" class="plain" onClick={picture}><b>PNG</b> what is in view</button>
          <button type="button" class="plain" onClick={source}><b>{extension}</b> the program</button>
        </div>
      )}
    </div>
  );
}
