import { Box3, type Object3D, PCFShadowMap, Scene, Sphere, WebGLRenderer } from "three";
import type { Theme } from "../theme";
import type { MeshData } from "../types";
import { Body } from "./body";
import { Eye, type ViewName } from "./camera";
import type { Look } from "./look";
import { Stage } from "./stage";

/** One solid to show, and in which pane. */
export interface Shown {
  mesh: MeshData;
  look: Look;
  pane: number;
  outline?: MeshData;
}

/** Draws solids on a canvas, in one pane or several that turn together. Draws only when something moved. */
export class Viewer {
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly stage = new Stage();
  private readonly eye: Eye;
  private readonly watcher: ResizeObserver;
  private bodies: Body[] = [];
  private panes = 1;
  private due = 0;
  /** Called after each picture with the camera's right, up and forward axes. */
  onDrawn: ((object: Object3D) => void) | null = null;

  /** Throws where the browser has no WebGL. */
  constructor(private readonly canvas: HTMLCanvasElement) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true });
    this.renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
    this.renderer.shadowMap.enabled = true;
    this.renderer.shadowMap.type = PCFShadowMap;
    this.renderer.autoClear = false;
    this.scene.add(this.stage.group);
    this.eye = new Eye(canvas);
    this.eye.controls.addEventListener("change", () => this.invalidate());
    this.eye.controls.addEventListener("start", () => this.invalidate());
    this.watcher = new ResizeObserver(() => this.resize());
    this.watcher.observe(canvas.parentElement ?? canvas);
    this.resize();
  }

  /** Shows these solids. The camera stays, unless `fit` says that they are new to the reader. */
  show(shown: Shown[], limit: number, fit: boolean): void {
    for (const body of this.bodies) {
      this.scene.remove(body.group);
      body.dispose();
    }
    this.bodies = shown.map(({ mesh, look, pane, outline }) => new Body(mesh, look, pane, limit, outline));
    for (const body of this.bodies) this.scene.add(body.group);
    const panes = Math.max(1, ...shown.map(({ pane }) => pane + 1));
    const changed = panes !== this.panes;
    this.panes = panes;
    if (fit) this.fit();
    if (changed) this.resize();
    this.invalidate();
  }

  fit(): void {
    const box = new Box3();
    for (const { geometry } of this.bodies) {
      geometry.computeBoundingBox();
      if (geometry.boundingBox) box.union(geometry.boundingBox);
    }
    if (box.isEmpty()) return;
    const sphere = box.getBoundingSphere(new Sphere());
    if (!(sphere.radius > 0 && Number.isFinite(sphere.radius))) return;
    this.stage.fit(sphere, box.min.z);
    this.eye.fit(sphere);
    this.invalidate();
  }

  look(view: ViewName): void {
    this.eye.look(view);
    this.invalidate();
  }

  move(right: number, up: number, nearer: number): void {
    this.eye.move(right, up, nearer);
    this.invalidate();
  }

  turn(on: boolean): void {
    this.eye.controls.autoRotate = on;
    this.invalidate();
  }

  onTouched(then: () => void): void {
    this.eye.controls.addEventListener("start", then);
  }

  paint(theme: Theme): void {
    this.stage.paint(theme);
    this.invalidate();
  }

  get step(): number {
    return this.stage.step;
  }

  /** What is on the canvas, as a PNG. */
  picture(): Promise<Blob | null> {
    this.draw();
    return new Promise((resolve) => this.canvas.toBlob(resolve, "image/png"));
  }

  dispose(): void {
    cancelAnimationFrame(this.due);
    this.watcher.disconnect();
    for (const body of this.bodies) body.dispose();
    this.eye.controls.dispose();
    this.renderer.dispose();
  }

  private invalidate(): void {
    this.due ||= requestAnimationFrame(() => {
      this.due = 0;
      if (this.eye.controls.update() || this.eye.controls.autoRotate) this.invalidate();
      this.draw();
    });
  }

  private resize(): void {
    const { clientWidth, clientHeight } = this.canvas.parentElement ?? this.canvas;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.renderer.setSize(clientWidth, clientHeight, false);
    this.eye.resize(clientWidth / this.panes / clientHeight);
    this.draw();
  }

  private draw(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas.parentElement ?? this.canvas;
    if (width === 0 || height === 0) return;
    this.renderer.setScissorTest(false);
    this.renderer.clear();
    this.renderer.setScissorTest(true);
    const wide = width / this.panes;
    for (let pane = 0; pane < this.panes; pane++) {
      for (const body of this.bodies) body.group.visible = body.pane === pane;
      this.renderer.setViewport(pane * wide, 0, wide, height);
      this.renderer.setScissor(pane * wide, 0, wide, height);
      this.renderer.render(this.scene, this.eye.camera);
    }
    this.onDrawn?.(this.eye.camera);
  }
}
