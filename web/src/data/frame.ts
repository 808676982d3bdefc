import type { MeshData } from "../types";

interface Header {
  meshes: Record<string, { points: number; triangles: number; deviation: boolean }>;
}

/**
 * Takes a reply of the page's own routes apart: the length of the head, JSON padded to four bytes, then for
 * each mesh its points, its triangles and, where it has them, its deviations. Little-endian throughout.
 */
export function takeApart<T>(buffer: ArrayBuffer): { head: T; meshes: Record<string, MeshData> } {
  const length = new DataView(buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as T & Header;
  let at = 4 + length;
  const meshes: Record<string, MeshData> = {};
  for (const [name, { points, triangles, deviation }] of Object.entries(head.meshes)) {
    const positions = new Float32Array(buffer, at, points * 3);
    at += positions.byteLength;
    const corners = new Uint32Array(buffer, at, triangles * 3);
    at += corners.byteLength;
    const distances = deviation ? new Float32Array(buffer, at, points) : null;
    at += distances?.byteLength ?? 0;
    meshes[name] = { points: positions, triangles: corners, deviation: distances };
  }
  return { head, meshes };
}
