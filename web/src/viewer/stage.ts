import {
  AmbientLight,
  BufferAttribute,
  BufferGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  PlaneGeometry,
  ShadowMaterial,
  type Sphere,
  Vector3,
} from "three";
import type { Theme } from "../theme";

const SHADOW_PIXELS = 1024;

/** What stands around the bodies: light, a floor that takes the shadow, and a grid in millimetres. */
export class Stage {
  readonly group = new Group();
  private readonly key = new DirectionalLight(0xffffff, 2.4);
  private readonly floor = new Mesh(new PlaneGeometry(1, 1), new ShadowMaterial({ opacity: 0.2 }));
  private readonly material = new LineBasicMaterial({ transparent: true, depthWrite: false, vertexColors: true });
  private readonly grid = new LineSegments(new BufferGeometry(), this.material);
  /** Millimetres between two lines of the grid. */
  step = 10;

  constructor() {
    const sky = new HemisphereLight(0xffffff, 0xaab3c2, 1.7);
    sky.position.set(0, 0, 1);
    const fill = new DirectionalLight(0xbcd2ff, 0.7);
    fill.position.set(-1, 0.6, 0.4);
    this.key.castShadow = true;
    this.key.shadow.mapSize.set(SHADOW_PIXELS, SHADOW_PIXELS);
    this.key.shadow.radius = 6;
    this.key.shadow.normalBias = 0.02;
    this.floor.receiveShadow = true;
    this.floor.renderOrder = -1;
    this.grid.renderOrder = -2;
    this.group.add(sky, fill, new AmbientLight(0xffffff, 0.25), this.key, this.key.target, this.floor, this.grid);
  }

  /** Sets light, floor and grid for bodies in `sphere` that stand at `bottom`. */
  fit(sphere: Sphere, bottom: number): void {
    const { center, radius } = sphere;
    this.key.position.copy(center).addScaledVector(new Vector3(0.55, -0.75, 1.25).normalize(), radius * 4);
    this.key.target.position.copy(center);
    const camera = this.key.shadow.camera;
    camera.left = camera.bottom = -radius * 1.6;
    camera.right = camera.top = radius * 1.6;
    camera.near = radius;
    camera.far = radius * 8;
    camera.updateProjectionMatrix();
    this.key.shadow.normalBias = radius * 0.012;
    const under = bottom - radius * 0.002;
    this.floor.scale.setScalar(radius * 12);
    this.floor.position.set(center.x, center.y, under);
    this.step = 10 ** Math.floor(Math.log10(radius / 1.5));
    if (radius / this.step > 9) this.step *= 2.5;
    this.draw(center, radius, under);
  }

  /** Only light: for small pictures. */
  bare(): void {
    this.grid.visible = this.floor.visible = this.key.castShadow = false;
  }

  paint(theme: Theme): void {
    this.material.color.set(theme === "dark" ? 0x9fb4cc : 0x5a6b80);
    this.material.opacity = theme === "dark" ? 0.34 : 0.4;
    this.floor.material.opacity = theme === "dark" ? 0.42 : 0.2;
  }

  /** Lines at whole steps, fading out towards the rim. */
  private draw(center: Vector3, radius: number, z: number): void {
    const count = Math.ceil((radius * 2.6) / this.step);
    const [cx, cy] = [center.x, center.y].map((value) => Math.round(value / this.step) * this.step) as [number, number];
    const reach = count * this.step;
    const positions: number[] = [];
    const colours: number[] = [];
    const fade = (x: number, y: number): number => Math.max(0, 1 - Math.hypot(x - cx, y - cy) / reach) ** 1.5;
    const stretch = (x0: number, y0: number, x1: number, y1: number): void => {
      for (const [x, y] of [[x0, y0], [x1, y1]] as const) {
        positions.push(x, y, z);
        colours.push(1, 1, 1, fade(x, y));
      }
    };
    for (let i = -count; i <= count; i++) {
      const along = i * this.step;
      for (let j = -count; j < count; j++) {
        const from = j * this.step;
        stretch(cx + along, cy + from, cx + along, cy + from + this.step);
        stretch(cx + from, cy + along, cx + from + this.step, cy + along);
      }
    }
    this.grid.geometry.dispose();
    this.grid.geometry = new BufferGeometry();
    this.grid.geometry.setAttribute("position", new BufferAttribute(new Float32Array(positions), 3));
    this.grid.geometry.setAttribute("color", new BufferAttribute(new Float32Array(colours), 4));
  }
}
