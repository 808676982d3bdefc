import { useEffect, useRef, useState } from "preact/hooks";
import { type Attempt, isAbort, Refusal, server } from "../../data/server";
import { Icon } from "../../ui/Icon";
import { toast } from "../../ui/toast";

interface Props {
  /** As its endpoint calls it. */
  model: string;
  attempt: Attempt | null;
  onWrite: (program: string) => void;
}

/** The configured model writes the program, or mends it by its report. */
export function Writer({ model, attempt, onWrite }: Props) {
  const [busy, setBusy] = useState<"generate" | "revise" | null>(null);
  const running = useRef<AbortController | null>(null);
  const subject = attempt && `${attempt.task}|${attempt.language}`;
  // Whoever goes on to another task does not want the last one's program there.
  useEffect(() => () => running.current?.abort(), [subject]);

  const ask = async (kind: "generate" | "revise"): Promise<void> => {
    if (!attempt) return;
    const { program, ...wanted } = attempt;
    const control = new AbortController();
    running.current = control;
    setBusy(kind);
    try {
      onWrite((await server.generate(kind === "revise" ? { ...wanted, program } : wanted, control.signal)).program);
    } catch (error) {
      if (!isAbort(error)) toast(error instanceof Refusal ? error.message : String(error));
    } finally {
      if (running.current === control) setBusy(null);
    }
  };
  return (
    <>
      <button type="button" class="plain" title={`${model} writes a program`} aria-busy={busy === "generate"} disabled={!attempt || busy !== null} onClick={() => ask("generate")}>
        <Icon name="spark" />{busy === "generate" ? "Writing …" : "Generate"}
      </button>
      <button type="button" class="plain" title={`${model} mends this program by its report`} aria-busy={busy === "revise"} disabled={!attempt || busy !== null} onClick={() => ask("revise")}>
        <Icon name="turn" />{busy === "revise" ? "Mending …" : "Revise"}
      </button>
    </>
  );
}
