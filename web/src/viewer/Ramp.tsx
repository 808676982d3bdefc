import { Color } from "three";
import { measure } from "../format";
import { colourOf } from "./look";

const STOPS = 16;

/** What the colours of a deviation mean. */
export function Ramp({ limit }: { limit: number }) {
  const colour = new Color();
  const stops = Array.from({ length: STOPS + 1 }, (_, index) => `#${colourOf((index / STOPS) * 2 - 1, 1, colour).getHexString()}`);
  return (
    <>
      <div class="ramp" style={{ background: `linear-gradient(90deg, ${stops.join(", ")})` }} />
      <div class="ends number">
        <span>−{measure(limit)} mm too little</span>
        <span>too much +{measure(limit)}</span>
      </div>
    </>
  );
}
