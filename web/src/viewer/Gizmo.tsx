import { type Object3D, Vector3 } from "three";

const AXES = [
  { name: "X", direction: new Vector3(1, 0, 0) },
  { name: "Y", direction: new Vector3(0, 1, 0) },
  { name: "Z", direction: new Vector3(0, 0, 1) },
];
const LENGTH = 21;

/** Turns the axes in `svg` as `camera` sees them. */
export function turnGizmo(svg: SVGSVGElement, camera: Object3D): void {
  for (const { name, direction } of AXES) {
    const seen = direction.clone().applyQuaternion(camera.quaternion.clone().invert());
    const [x, y] = [seen.x * LENGTH, -seen.y * LENGTH];
    const axis = svg.querySelector(`[data-axis=${name}]`);
    axis?.querySelector("line")?.setAttribute("x2", x.toFixed(2));
    axis?.querySelector("line")?.setAttribute("y2", y.toFixed(2));
    axis?.querySelector("text")?.setAttribute("transform", `translate(${(x * 1.36).toFixed(2)} ${(y * 1.36).toFixed(2)})`);
  }
}

/** Which way the axes point. */
export function Gizmo({ at }: { at: (svg: SVGSVGElement | null) => void }) {
  return (
    <svg ref={at} class="gizmo" viewBox="-34 -34 68 68" aria-hidden="true">
      {AXES.map(({ name }) => (
        <g key={name} data-axis={name}>
          <line x1="0" y1="0" x2="0" y2="0" />
          <text text-anchor="middle" dominant-baseline="central">{name}</text>
        </g>
      ))}
    </svg>
  );
}
