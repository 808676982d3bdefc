import { sentence } from "../../format";
import type { Finding } from "../../types";

/** What is wrong with the program; a click goes there. */
export function Findings({ findings, onGo }: { findings: Finding[]; onGo: (line: number) => void }) {
  if (findings.length === 0) return null;
  return (
    <ul class="findings" aria-label="Diagnostics">
      {findings.map((finding, index) => (
        <li key={index} class={finding.severity}>
          <button type="button" class="plain" disabled={!finding.place} onClick={() => finding.place && onGo(finding.place.line)}>
            <span class="where mono">{finding.place ? `${finding.place.line}:${finding.place.column}` : "—"}</span>
            <span class="what">
              {sentence(finding.message)}
              {finding.hints.map((hint) => <small key={hint}>{sentence(hint)}</small>)}
            </span>
            <code>{finding.code}</code>
          </button>
        </li>
      ))}
    </ul>
  );
}
