"""From serialised B-reps to triangles, in a process that never ran a program."""

import io
import re

import numpy
from OCP.BRepMesh import BRepMesh_IncrementalMesh
from OCP.STEPControl import STEPControl_StepModelType, STEPControl_Writer

from channel import receive, send
from problem import Problem
from soundness import SOLID, Rejected, each, read
from weld import Weld


def serve(fd):
    """Meshes shapes as they arrive on `fd` and answers there, until it is killed or a shape cannot be trusted."""
    while True:
        job, brep = receive(fd)
        try:
            header, body = mesh(brep, job)
        except Rejected as why:
            send(fd, {"kind": "rejected", "why": str(why)})
            return
        send(fd, header, body)


def mesh(brep, job):
    """The answer's header and body: points, triangles, the face of each triangle, and STEP when asked for."""
    shape = read(brep, job["strict"])
    BRepMesh_IncrementalMesh(shape, job["linear"], job["relative"], job["angular"], False)
    weld = Weld(job["strict"])
    solids = list(each(shape, SOLID))
    # A file holds what lies beside the solids too, and a solid as often as it stands there.
    for piece in (solids if job["weld"] else None) or [shape]:
        weld.add(piece)
    points, triangles, face_of = weld.arrays() if job["weld"] else weld.soup()
    step = as_step(shape) if job["step"] else b""
    notes = apart(*weld.boxes(points, triangles, face_of)) if len(solids) > 1 else []
    header = {
        "kind": "mesh",
        "points": len(points),
        "triangles": len(triangles),
        "faces": weld.kinds,
        "solids": len(solids),
        "step": len(step),
        "notes": [note.data() for note in notes],
    }
    return header, points.tobytes() + triangles.tobytes() + face_of.tobytes() + step


def apart(low, high):
    """A note on a shape in several pieces: the smallest and how far it is from the others."""
    if len(low) < 2:
        return []
    smallest = int(numpy.argmin((high - low).prod(1)))
    gaps = numpy.maximum(0, numpy.maximum(low - high[smallest], low[smallest] - high)).max(1)
    gap = numpy.delete(gaps, smallest).min()
    size = " x ".join(f"{length:.3g}" for length in high[smallest] - low[smallest])
    centre = ", ".join(f"{value:.3g}" for value in (high[smallest] + low[smallest]) / 2)
    cause = f"the smallest, {size}, lies around ({centre}); its box is {gap:.3g} from the next one's"
    hint = "let parts overlap by 0.1 or more and unite them"
    return [Problem("disconnected", f"the result is {len(low)} separate solids", cause=cause, hint=hint)]


def as_step(shape):
    """The shape as a STEP file, with the date that the writer puts in taken out again."""
    writer = STEPControl_Writer()
    writer.Transfer(shape, STEPControl_StepModelType.STEPControl_AsIs)
    stream = io.BytesIO()
    writer.WriteStream(stream)
    return re.sub(rb"'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[^']*'", b"'1970-01-01T00:00:00'", stream.getvalue(), count=1)
