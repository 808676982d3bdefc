"""The first system's scoring, as its published rewards show it, for comparing with ours.

    published_scoring.py PAIRS.json RESULTS.json

PAIRS holds `[{"id", "program", "reference"}]` (texts). Every program is built
by `openscad` and scored against its reference; RESULTS gets
`{"rows": [{"id", "reward", "openscad_ms", "total_ms"}], "peak_mb"}`. References
are prepared before the clock starts. Needs numpy, scipy and trimesh.
"""

import io
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy
import trimesh
from scipy.spatial import cKDTree

POINTS = 4096
STEEPNESS = 10.0


class Cloud:
    """Points on a surface about the centre of its box, and the box's largest side."""

    def __init__(self, mesh: trimesh.Trimesh):
        low, high = mesh.bounds
        self.extent = (high - low).max()
        self.points = sample(mesh) - (low + high) / 2


def sample(mesh: trimesh.Trimesh) -> numpy.ndarray:
    # The exporter's face order is not reproducible, so that faces are put in
    # the order of their centroids before points are drawn with a fixed seed.
    centres = numpy.round(mesh.triangles_center, 6)
    ordered = trimesh.Trimesh(
        mesh.vertices, mesh.faces[numpy.lexsort(centres.T)], process=False
    )
    return trimesh.sample.sample_surface(ordered, POINTS, seed=0)[0]


def build(program: str, folder: str) -> trimesh.Trimesh | None:
    source, out = Path(folder, "program.scad"), Path(folder, "out.stl")
    source.write_text(program)
    out.unlink(missing_ok=True)
    done = subprocess.run(["openscad", "-o", out, source], capture_output=True)
    if done.returncode != 0 or not out.exists():
        return None
    mesh = trimesh.load(io.BytesIO(out.read_bytes()), "stl_ascii", force="mesh")
    return mesh if len(getattr(mesh, "faces", ())) else None


def reward(mesh: trimesh.Trimesh | None, reference: Cloud) -> float:
    if mesh is None or mesh.volume <= 0:
        return 0.0
    cloud = Cloud(mesh)
    ours, theirs = cloud.points / reference.extent, reference.points / reference.extent
    there = cKDTree(theirs).query(ours)[0].mean()
    back = cKDTree(ours).query(theirs)[0].mean()
    parts = trimesh.graph.connected_components(
        mesh.face_adjacency, nodes=numpy.arange(len(mesh.faces))
    )
    similarity = numpy.exp(-STEEPNESS * (there + back))
    return float(
        0.2 + 0.1 * mesh.is_watertight + 0.1 * (len(parts) == 1) + 0.6 * similarity
    )


def main(pairs: str, results: str) -> None:
    rows, references = [], {}
    with tempfile.TemporaryDirectory() as folder:
        for pair in json.loads(Path(pairs).read_text()):
            text = pair["reference"]
            if text not in references:
                mesh = build(text, folder)
                references[text] = None if mesh is None else Cloud(mesh)
            if references[text] is None:
                continue
            start = time.perf_counter()
            mesh = build(pair["program"], folder)
            built = time.perf_counter()
            score = reward(mesh, references[text])
            row = {"id": pair["id"], "reward": score}
            row["openscad_ms"] = 1e3 * (built - start)
            row["total_ms"] = 1e3 * (time.perf_counter() - start)
            rows.append(row)
    usage = [resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN]
    peak = max(resource.getrusage(who).ru_maxrss for who in usage) / 1024
    Path(results).write_text(json.dumps({"rows": rows, "peak_mb": peak}))


if __name__ == "__main__":
    main(*sys.argv[1:])
