"""From a program's names to one shape, and from the shape to bytes."""

import io

import cadquery as cq
from OCP.BinTools import BinTools, BinTools_FormatVersion

from problem import Problem

NAMES = ("fixture", "result", "model", "solid", "body", "part")
"""Where a result is looked for, in this order, when nothing was shown."""

NEAR = 1e-6
"""Boxes of solids that are farther apart than this are not united, mm."""


def take(namespace, shown, unite):
    """The program's shape, and notes on how it was taken."""
    value = shown[-1] if shown else None
    if value is None:
        value = next((namespace[name] for name in NAMES if namespace.get(name) is not None), None)
    if value is None:
        raise _missing(namespace)
    shapes = list(_shapes(value))
    solids = [solid for shape in shapes for solid in shape.Solids()]
    notes = []
    if not solids:
        faces = [face for shape in shapes for face in shape.Faces()]
        if not faces:
            raise _not_solid(shapes)
        hint = "the stack holds a selection; add `.end()` or assign the solid itself"
        notes.append(Problem("not-a-solid", f"the result is {_count(faces, 'face')}, not a solid", hint=hint))
        return cq.Compound.makeCompound(faces), notes
    if not unite:
        return shapes[0] if len(shapes) == 1 else cq.Compound.makeCompound(shapes), notes
    if len(solids) > 1:
        solids, trouble = united(solids)
        notes += trouble
    return solids[0] if len(solids) == 1 else cq.Compound.makeCompound(solids), notes


def serialise(shape):
    """The shape as a binary B-rep without any triangulation."""
    stream = io.BytesIO()
    # Version 4 cannot be read back by every kernel that writes it (OCCT 7.8, some shapes from sketches).
    version = BinTools_FormatVersion.BinTools_FormatVersion_VERSION_3
    BinTools.Write_s(shape.wrapped, stream, False, False, version)
    return stream.getvalue()


def united(solids):
    """The union of `solids`: only those whose boxes meet are given to the kernel."""
    boxes = [solid.BoundingBox() for solid in solids]
    group = list(range(len(solids)))

    def root(index):
        while group[index] != index:
            index = group[index]
        return index

    for a in range(len(solids)):
        for b in range(a):
            if root(a) != root(b) and _meet(boxes[a], boxes[b]):
                group[root(a)] = root(b)
    merged, notes = [], []
    for first in range(len(solids)):
        if group[first] != first:
            continue
        members = [solids[index] for index in range(len(solids)) if root(index) == first]
        if len(members) == 1:
            merged += members
            continue
        try:
            whole = members[0].fuse(*members[1:])
            # Joining faces of one plane or cylinder is nice to have, and now and then breaks the shape.
            tidy = whole.clean()
            merged += (tidy if tidy.isValid() else whole).Solids()
        except Exception:
            merged += members
            notes.append(Problem("union-failed", f"{len(members)} parts that meet could not be united"))
    return merged, notes


def _meet(a, b):
    return (
        a.xmin <= b.xmax + NEAR and b.xmin <= a.xmax + NEAR
        and a.ymin <= b.ymax + NEAR and b.ymin <= a.ymax + NEAR
        and a.zmin <= b.zmax + NEAR and b.zmin <= a.zmax + NEAR
    )  # fmt: skip


def _shapes(value):
    """Every shape in `value`, as users hold them: workplanes, shapes, assemblies, and lists of these."""
    if isinstance(value, cq.Workplane):
        for item in value.vals():
            if isinstance(item, (cq.Shape, cq.Sketch)):
                yield from _shapes(item)
    elif isinstance(value, cq.Assembly):
        if not value.shapes and not value.children:
            raise Problem("empty-result", "the assembly has no parts", hint="give it some: `assembly.add(part)`")
        yield value.toCompound()
    elif isinstance(value, cq.Shape):
        yield value
    elif isinstance(value, cq.Sketch):
        hint = "place it and extrude it: `cq.Workplane().placeSketch(sketch).extrude(height)`"
        raise Problem("wrong-type", "the result is a `Sketch`, which is flat", hint=hint)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _shapes(item)
    else:
        hint = "it must be a `Workplane`, a `Shape`, an `Assembly`, or a list of these"
        if callable(value):
            hint = "call it: add `()`"
        raise Problem("wrong-type", f"the result is `{type(value).__name__}`, which has no shape", hint=hint)


def _missing(namespace):
    kinds = (cq.Workplane, cq.Shape, cq.Assembly)
    held = [name for name, value in namespace.items() if isinstance(value, kinds) and not name.startswith("_")]
    empty = next((name for name in NAMES if name in namespace), None)
    if empty and not held:
        hint = "end the function that makes it with `return`"
        return Problem("no-result", f"`{empty}` is `None`", hint=hint)
    if held:
        hint = f"`{held[-1]}` holds a shape: end the program with `result = {held[-1]}`"
    else:
        hint = "assign the finished part to `result`, or call `show_object(part)`"
    names = ", ".join(f"`{name}`" for name in NAMES)
    return Problem("no-result", f"the program sets none of {names} and shows nothing", hint=hint)


def _not_solid(shapes):
    if not shapes:
        hint = "the last operation left nothing on the stack"
        return Problem("empty-result", "the result holds no shape at all", hint=hint)
    kind = shapes[0].ShapeType().lower()
    if all(not shape.Vertices() for shape in shapes):
        cause = "a cut or an intersection removed everything"
        return Problem("empty-result", f"the result is an empty {kind}", cause=cause)
    hint = "extrude, revolve, loft or sweep the outline into a solid"
    return Problem("not-a-solid", f"the result is a {kind}, not a solid", hint=hint)


def _count(items, noun):
    return f"{len(items)} {noun}" + ("s" if len(items) != 1 else "")
