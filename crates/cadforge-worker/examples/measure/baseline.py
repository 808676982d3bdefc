"""What the pool is compared with: `cold PROGRAM` as one subprocess a program, `warm ROUNDS PROGRAM…` in one."""

import os
import sys
import tempfile
import time

TOLERANCE = {"tolerance": 0.05, "angularTolerance": 0.2}
NAMES = ("fixture", "result", "model", "solid", "body", "part")


def build(path, target):
    """Runs a program and exports its solid as STL, as CadQuery's users do."""
    import cadquery as cq

    shown = []
    names = {"__name__": "__main__", "cq": cq, "show_object": lambda shape, *_, **__: shown.append(shape)}
    with open(path) as text:
        exec(compile(text.read(), path, "exec"), names)
    value = shown[-1] if shown else next(names[name] for name in NAMES if name in names)
    if isinstance(value, cq.Assembly):
        value = value.toCompound()
    if isinstance(value, list):
        value = cq.Compound.makeCompound([shape for part in value for shape in part.vals()])
    cq.exporters.export(value, target, **TOLERANCE)


def cold(path):
    import trimesh

    target = os.path.join(tempfile.mkdtemp(), "part.stl")
    build(path, target)
    print(trimesh.load(target).volume)


def warm(rounds, paths):
    """Prints milliseconds of processor time and by the clock for each program: the median of its rounds."""
    target = os.path.join(tempfile.mkdtemp(), "part.stl")
    sys.stdout, out = open(os.devnull, "w"), sys.stdout
    for path in paths:
        build(path, target)
        times = []
        for _ in range(rounds):
            clock, cpu = time.perf_counter(), time.process_time()
            build(path, target)
            times.append((time.process_time() - cpu, time.perf_counter() - clock))
        middle = [sorted(column)[len(times) // 2] * 1000 for column in zip(*times)]
        print(*middle, file=out)


if sys.argv[1] == "cold":
    cold(sys.argv[2])
else:
    warm(int(sys.argv[2]), sys.argv[3:])
