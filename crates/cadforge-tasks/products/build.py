"""Builds every product's programs, and the committed mesh and checksums of its reference.

    python build.py             rebuild the meshes
    python build.py --check     compare with what is committed; change nothing
    python build.py [--check] caster_wheel_fork …      only these

The template of new products is looked at, too, and has no mesh.

It needs an interpreter with CadQuery, and reads shapes with the worker's own code, so that a mesh is what an
answer of the same shape gives. Every program is ours: none is confined here.
"""

import hashlib
import sys
import tomllib
from pathlib import Path

import numpy

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "cadforge-worker" / "python"))

import absent  # noqa: E402, F401  (stands in for the viewer, which `cadforge setup` leaves out)
import result as worker_result  # noqa: E402
import tessellate  # noqa: E402
from surroundings import Surroundings  # noqa: E402

JOB = {"linear": 0.15, "relative": False, "angular": 0.3, "step": False, "strict": True, "weld": True}
"""How finely references are meshed: 0.15 mm, 0.3 radians."""

EXACT = 0.005
"""A reference's box may differ from the stated size by this share of it."""

OFF = 0.05
"""The seed with bad dimensions differs from the stated size by at least this share of it."""


def main(arguments):
    check = "--check" in arguments
    names = [argument for argument in arguments if not argument.startswith("--")]
    folders = sorted(path.parent for path in HERE.glob("*/product.toml"))
    wrong = []
    for folder in folders:
        if names and folder.name not in names:
            continue
        mesh, faults = examine(folder)
        if mesh is not None:
            faults += compare(folder, mesh) if check else write(folder, mesh)
        print(f"{folder.name:32} {len(mesh or b'') // 1000:4} kB  {'; '.join(faults) or 'ok'}", flush=True)
        wrong += faults
    _, faults = examine(HERE.parent / "template")
    print(f"{'the template':40} {'; '.join(faults) or 'ok'}", flush=True)
    wrong += faults
    if not check:
        sums()
    sys.exit(1 if wrong else 0)


def examine(folder):
    """The mesh of a product's reference, and what is wrong with its programs."""
    size = tomllib.loads((folder / "product.toml").read_text())["size_mm"]
    mesh, faults = reference(folder, size)
    return mesh, faults + [f"{seed}: {fault}" for seed in SEEDS for fault in SEEDS[seed](folder / f"{seed}.py", size)]


def build(path):
    """The shape that a program gives, its parts united where they touch; it finds the names that an answer finds."""
    namespace = Surroundings(1 << 20).namespace()
    exec(compile(path.read_text(), str(path), "exec"), namespace)
    return worker_result.take(namespace, [], True)[0]


def reference(folder, size):
    """The mesh of the reference as a file, and what is wrong with its shape."""
    try:
        shape = build(folder / "reference.py")
    except Exception as error:
        return None, [f"reference: {type(error).__name__}: {error}"]
    faults = [] if shape.isValid() else ["reference: not valid"]
    if len(shape.Solids()) != 1:
        faults.append(f"reference: {len(shape.Solids())} solids")
    header, body = tessellate.mesh(worker_result.serialise(shape), JOB)
    points = numpy.frombuffer(body, "<f8", 3 * header["points"]).reshape(-1, 3)
    triangles = numpy.frombuffer(body, "<u4", 3 * header["triangles"], points.nbytes).reshape(-1, 3)
    box = numpy.ptp(points, axis=0)
    if difference(box, size) > EXACT:
        faults.append(f"reference: {box.round(3).tolist()} mm instead of {size}")
    return ply(points, triangles), faults


def whole(path, size):
    """Faults of a seed that builds as one valid solid."""
    try:
        shape = build(path)
    except Exception as error:
        return [f"{type(error).__name__}: {error}"]
    return [] if shape.isValid() and len(shape.Solids()) == 1 else ["not one valid solid"]


def disconnected(path, size):
    """Faults of a seed that falls apart."""
    try:
        return [] if len(build(path).Solids()) > 1 else ["in one piece"]
    except Exception as error:
        return [f"{type(error).__name__}: {error}"]


def bad_dimensions(path, size):
    """Faults of a seed that has the wrong size."""
    faults = whole(path, size)
    if not faults:
        box = build(path).BoundingBox()
        if difference((box.xlen, box.ylen, box.zlen), size) < OFF:
            faults.append("the right size")
    return faults


def build_error(path, size):
    """Faults of a seed that does not build."""
    try:
        build(path)
    except Exception:
        return []
    return ["builds"]


SEEDS = {
    "weak": whole,
    "missing_features": whole,
    "disconnected": disconnected,
    "bad_dimensions": bad_dimensions,
    "build_error": build_error,
}


def difference(box, size):
    """The largest difference of two sizes along an axis, as a share of the second."""
    return max(abs(length - stated) / stated for length, stated in zip(box, size))


def ply(points, triangles):
    """A mesh as binary PLY in single precision: about 20 bytes a triangle."""
    header = (
        "ply\nformat binary_little_endian 1.0\n"
        f"element vertex {len(points)}\nproperty float x\nproperty float y\nproperty float z\n"
        f"element face {len(triangles)}\nproperty list uchar int vertex_indices\nend_header\n"
    )
    faces = numpy.empty(len(triangles), [("count", "u1"), ("corners", "<u4", 3)])
    faces["count"], faces["corners"] = 3, triangles
    return header.encode() + points.astype("<f4").tobytes() + faces.tobytes()


def write(folder, mesh):
    (folder / "reference.ply").write_bytes(mesh)
    return []


def compare(folder, mesh):
    """Whether the committed mesh is the rebuilt one, to the bit."""
    path = folder / "reference.ply"
    return [] if path.exists() and path.read_bytes() == mesh else ["mesh: differs from the committed one"]


def sums():
    """Writes the checksums of every program and mesh of a reference, as `sha256sum -c` reads them."""
    files = sorted([*HERE.glob("*/reference.py"), *HERE.glob("*/reference.ply")])
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.relative_to(HERE)}\n" for file in files]
    (HERE / "SHA256SUMS").write_text("".join(lines))


if __name__ == "__main__":
    main(sys.argv[1:])
