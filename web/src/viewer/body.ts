import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  EdgesGeometry,
  Group,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshStandardMaterial,
} from "three";
import { toCreasedNormals } from "three/addons/utils/BufferGeometryUtils.js";
import type { MeshData } from "../types";
import { colourOf, FINISH, type Look } from "./look";

/** Faces that meet at less than this are one smooth surface. */
const CREASE = (32 * Math.PI) / 180;
const EDGE_DEGREES = 32;

/** A mesh in the scene: its surface and its edges. */
export class Body {
  readonly group = new Group();
  readonly geometry: BufferGeometry;
  private readonly edges: EdgesGeometry;
  private readonly surfaceMaterial: MeshStandardMaterial;
  private readonly edgeMaterial: LineBasicMaterial;

  /** `outline` is the mesh whose edges are drawn: a finely divided surface has the edges of the coarse one. */
  constructor(
    readonly mesh: MeshData,
    readonly look: Look,
    readonly pane: number,
    limit: number,
    outline: MeshData = mesh,
  ) {
    const finish = FINISH[look];
    const plain = geometryOf(mesh);
    if (look === "deviation" && mesh.deviation) plain.setAttribute("color", colours(mesh.deviation, limit));
    this.geometry = toCreasedNormals(plain, CREASE);
    this.edges = new EdgesGeometry(outline === mesh ? plain : geometryOf(outline), EDGE_DEGREES);
    const solid = finish.opacity === 1;
    this.surfaceMaterial = new MeshStandardMaterial({
      color: finish.colour,
      vertexColors: look === "deviation" && mesh.deviation !== null,
      roughness: 0.58,
      metalness: 0.08,
      transparent: !solid,
      opacity: finish.opacity,
      depthWrite: solid || look === "weak",
      side: DoubleSide,
      polygonOffset: true,
      // Where the two coincide, the translucent one gives way.
      polygonOffsetFactor: solid ? 1 : 4,
      polygonOffsetUnits: solid ? 1 : 8,
    });
    this.edgeMaterial = new LineBasicMaterial({
      color: finish.edge,
      transparent: true,
      opacity: look === "ghost" ? 0.75 : solid ? 0.6 : 0.45,
      depthWrite: false,
    });
    const surface = new Mesh(this.geometry, this.surfaceMaterial);
    surface.castShadow = look !== "ghost";
    surface.receiveShadow = solid;
    surface.renderOrder = solid ? 0 : 2;
    const lines = new LineSegments(this.edges, this.edgeMaterial);
    lines.renderOrder = 3;
    this.group.add(surface, lines);
  }

  dispose(): void {
    this.geometry.dispose();
    this.edges.dispose();
    this.surfaceMaterial.dispose();
    this.edgeMaterial.dispose();
  }
}

function geometryOf(mesh: MeshData): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(mesh.points, 3));
  geometry.setIndex(new BufferAttribute(mesh.triangles, 1));
  return geometry;
}

function colours(deviation: Float32Array, limit: number): BufferAttribute {
  const values = new Float32Array(deviation.length * 3);
  const colour = new Color();
  deviation.forEach((distance, index) => colourOf(distance, limit, colour).toArray(values, index * 3));
  return new BufferAttribute(values, 3);
}
