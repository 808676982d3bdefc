import { Box3, Scene, Sphere, WebGLRenderer } from "three";
import type { MeshData } from "../types";
import { Body } from "./body";
import { Eye } from "./camera";
import type { Look } from "./look";
import { Stage } from "./stage";

/** One renderer draws all small pictures: a browser has only a few. */
let studio: { renderer: WebGLRenderer; scene: Scene; stage: Stage; eye: Eye } | null = null;
let next: Promise<void> = Promise.resolve();

function open(): NonNullable<typeof studio> {
  if (studio) return studio;
  const renderer = new WebGLRenderer({ antialias: true, alpha: true });
  const scene = new Scene();
  const stage = new Stage();
  stage.bare();
  scene.add(stage.group);
  studio = { renderer, scene, stage, eye: new Eye(renderer.domElement) };
  return studio;
}

/** Draws `mesh` on `canvas`. One after the other, with a breath between them so that the page stays quick. */
export function thumbnail(canvas: HTMLCanvasElement, mesh: MeshData, look: Look): Promise<void> {
  next = next.then(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            draw(canvas, mesh, look);
          } catch {
            // Without WebGL the card keeps its words.
          }
          resolve();
        });
      }),
  );
  return next;
}

function draw(canvas: HTMLCanvasElement, mesh: MeshData, look: Look): void {
  const { renderer, scene, stage, eye } = open();
  const body = new Body(mesh, look, 0, 1);
  const scale = Math.min(devicePixelRatio, 2);
  const [width, height] = [canvas.clientWidth * scale, canvas.clientHeight * scale];
  renderer.setSize(width, height, false);
  scene.add(body.group);
  body.geometry.computeBoundingBox();
  const box = body.geometry.boundingBox ?? new Box3();
  const sphere = box.getBoundingSphere(new Sphere());
  stage.fit(sphere, box.min.z);
  eye.resize(width / height);
  // Small pictures want air around the part.
  sphere.radius *= 1.1;
  eye.fit(sphere);
  eye.look("iso");
  renderer.render(scene, eye.camera);
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d")?.drawImage(renderer.domElement, 0, 0);
  scene.remove(body.group);
  body.dispose();
}
