"""One program's life: receive it, run it, hand back the shape that it made, or what went wrong."""

import random
import sys

import numpy

import diagnose
import locate
import result
import surroundings
from channel import receive, send
from place import PROGRAM
from problem import Problem

def serve(fd):
    """Runs the one program that arrives on `fd` and answers there."""
    job, text = receive(fd)
    # Editors on Windows begin files with a mark that Python passes over.
    answer, body = run(text.decode().removeprefix("\ufeff"), job)
    send(fd, answer, body)


def run(text, job):
    """Runs `text`; returns the answer's header and its body, a serialised B-rep."""
    random.seed(0)
    numpy.random.seed(0)
    here = surroundings.Surroundings(job["output"])
    sys.stdout = sys.stderr = here.console
    namespace = here.namespace()
    try:
        code = compile(text, PROGRAM, "exec", dont_inherit=True)
        if job["locate"]:
            problem = locate.culprit(code, namespace)
            raise problem or Problem("invalid-shape", "faces, edges and surfaces of the shape contradict each other")
        exec(code, namespace)
        shape, notes = result.take(namespace, here.shown, job["unite"])
        body = result.serialise(shape)
    except Problem as problem:
        if problem.fields["code"] == "cadquery/empty-result":
            again = surroundings.Surroundings(job["output"])
            sys.stdout = sys.stderr = again.console
            problem = locate.emptier(code, again.namespace(), problem)
        answer, body = {"kind": "failed", "problems": [problem.data()]}, b""
    except surroundings.TooMuchOutput:
        answer, body = {"kind": "over", "limit": "output"}, b""
    except MemoryError:
        answer, body = {"kind": "over", "limit": "memory"}, b""
    except BaseException as error:
        kind, problem = diagnose.explain(error, text, namespace)
        problem.fields["exception"] = diagnose.said(error)
        answer, body = {"kind": kind, "problems": [problem.data()]}, b""
    else:
        notes += here.notes()
        answer = {"kind": "shape", "notes": [note.data() for note in notes]}
    answer["console"] = here.console.tail()
    return answer, body


WARM = """
import cadquery as cq
plate = cq.Workplane("XY").box(30, 20, 5).faces(">Z").workplane().rect(20, 10, forConstruction=True).vertices().hole(3)
plate = plate.edges("|Z").fillet(2).faces("<Z").edges("%CIRCLE").chamfer(0.3)
profile = cq.Workplane("XZ").polyline([(0, 0), (6, 0), (6, 4), (3, 9)]).close().revolve()
tube = cq.Workplane("XZ").moveTo(10, 0).circle(2).sweep(cq.Workplane("XY").threePointArc((5, 5), (10, 0)))
loft = cq.Workplane().rect(4, 4).workplane(offset=5).circle(1.5).loft()
ring = cq.Workplane().polarArray(8, 0, 360, 6).circle(1).extrude(4).union(cq.Workplane().circle(9).circle(7).extrude(3))
shell = cq.Workplane().box(9, 9, 9).faces(">Z").shell(-1).cut(cq.Workplane().sphere(2)).intersect(cq.Workplane().box(8, 8, 8))
sketch = cq.Workplane().placeSketch(cq.Sketch().rect(8, 6).vertices().fillet(1).reset().circle(1, mode="s")).extrude(2)
moved = plate.rotate((0, 0, 0), (0, 0, 1), 30).translate((0, 0, 40)).mirror("XY")
parts = cq.Assembly().add(plate, color=cq.Color("red")).add(profile, loc=cq.Location(cq.Vector(0, 0, 3)))
solved = cq.Assembly().add(plate, name="a").add(profile, name="b").constrain("a@faces@>Z", "b@faces@<Z", "Plane").solve()
arcs = cq.Sketch().segment((0, 0), (0, 3.0), "s1").arc((0.0, 3.0), (1.5, 1.5), (0.0, 0.0), "a1").constrain("s1", "Fixed", None)
arcs = arcs.constrain("s1", "a1", "Coincident", None).constrain("a1", "s1", "Coincident", None).constrain("a1", "Radius", 2).solve()
text = cq.Workplane().box(20, 9, 2).faces(">Z").workplane().text("ab", 6, -1)
result = parts
"""


def warm():
    """Runs what programs commonly use, once, so that no child pays for a first use. Ours, not a program."""
    import tessellate

    surroundings.prepare()
    stdout, stderr = sys.stdout, sys.stderr
    answer, body = run(WARM, {"output": 1 << 16, "unite": True, "locate": False})
    sys.stdout, sys.stderr = stdout, stderr
    surroundings.Surroundings.exports = 0
    if answer["kind"] != "shape":
        raise RuntimeError(f"CadQuery cannot build a simple part here: {answer}")
    diagnose.warm()
    tessellate.mesh(body, {"linear": 0.1, "angular": 0.5, "relative": False, "step": True, "strict": True, "weld": True})
