import type { Refusal } from "../data/server";
import { sentence } from "../format";

/** What the server did not do, and what helps. */
export function Notice({ refusal }: { refusal: Refusal }) {
  return (
    <div class="notice" role="alert">
      <span>{sentence(refusal.message)}</span>
      {refusal.status === 503 && <span class="muted">This is the server's fault, not the program's, so there is no reward.</span>}
    </div>
  );
}
