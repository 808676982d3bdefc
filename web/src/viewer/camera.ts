import { PerspectiveCamera, type Sphere, Vector3 } from "three";
import { OrbitControls } from "three/addons/controls/OrbitControls.js";

export const VIEWS = ["iso", "front", "back", "left", "right", "top", "bottom"] as const;
export type ViewName = (typeof VIEWS)[number];

const FROM: Record<ViewName, [number, number, number]> = {
  iso: [0.9, -1.25, 0.85],
  front: [0, -1, 0],
  back: [0, 1, 0],
  left: [-1, 0, 0],
  right: [1, 0, 0],
  // Exactly above, an upright camera would not know which way is up.
  top: [0, -1e-4, 1],
  bottom: [0, -1e-4, -1],
};

const DEGREES = 26;

/** A camera that goes around what is shown, with z up. */
export class Eye {
  readonly camera = new PerspectiveCamera(DEGREES, 1, 0.1, 1000);
  readonly controls: OrbitControls;
  private sphere: Sphere | null = null;

  constructor(element: HTMLElement) {
    this.camera.up.set(0, 0, 1);
    this.camera.position.set(...FROM.iso);
    this.controls = new OrbitControls(this.camera, element);
    this.controls.enableDamping = true;
    this.controls.dampingFactor = 0.12;
    this.controls.autoRotateSpeed = 0.9;
  }

  fit(sphere: Sphere): void {
    const direction = this.camera.position.clone().sub(this.controls.target).normalize();
    this.sphere = sphere;
    this.stand(direction);
  }

  look(view: ViewName): void {
    this.stand(new Vector3(...FROM[view]).normalize());
  }

  /** Turns by angles, and comes nearer by a factor: for the keyboard. */
  move(right: number, up: number, nearer: number): void {
    const { target } = this.controls;
    const offset = this.camera.position.clone().sub(target);
    offset.applyAxisAngle(this.camera.up, right);
    const tilt = offset.angleTo(this.camera.up);
    const next = Math.min(Math.max(tilt - up, 0.01), Math.PI - 0.01);
    const side = new Vector3().crossVectors(this.camera.up, offset).normalize();
    offset.applyAxisAngle(side, next - tilt).multiplyScalar(1 / nearer);
    this.camera.position.copy(target).add(offset);
  }

  /** `aspect` is that of one pane. */
  resize(aspect: number): void {
    const changed = Math.abs(aspect - this.camera.aspect) > 1e-3;
    this.camera.aspect = aspect;
    this.camera.updateProjectionMatrix();
    if (changed && this.sphere) this.fit(this.sphere);
  }

  private stand(direction: Vector3): void {
    if (!this.sphere) return;
    const { center, radius } = this.sphere;
    const half = (DEGREES / 2) * (Math.PI / 180);
    const narrow = Math.min(half, Math.atan(Math.tan(half) * this.camera.aspect));
    const distance = (radius * 0.96) / Math.sin(narrow);
    this.controls.target.copy(center);
    this.camera.position.copy(center).addScaledVector(direction, distance);
    this.camera.near = distance / 100;
    this.camera.far = distance + radius * 12;
    this.controls.minDistance = radius * 0.3;
    this.controls.maxDistance = distance * 5;
    this.camera.updateProjectionMatrix();
    this.controls.update();
  }
}
