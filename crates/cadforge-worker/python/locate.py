"""Finds the operation that broke or emptied a shape: runs the program again and checks what every operation returns."""

import sys

import cadquery as cq

import lessons
from place import PROGRAM
from problem import Problem
from soundness import flaw


class _Found(BaseException):
    """Ends the second run."""


def culprit(code, namespace):
    """The problem with the first operation that returns an invalid shape; `None` when there is none."""
    found = first(code, namespace, lambda shape: flaw(shape.wrapped) or hollow(shape))
    if not found:
        return None
    operation, line, fault = found
    cause, hint = lessons.FLAWS.get(fault) or lessons.KERNEL.get(operation, (None, None))
    message = f"`{operation}` leaves a broken shape: {fault}"
    return Problem("invalid-shape", message, line=line, operation=operation, cause=cause, hint=hint)


def emptier(code, namespace, problem):
    """`problem`, a shape with nothing in it, at the operation that left nothing."""
    found = first(code, namespace, lambda shape: None if shape.Vertices() else "empty")
    if found:
        operation, line, _ = found
        problem.fields |= {"message": f"`{operation}` leaves nothing", "line": line, "operation": operation}
    return problem


def first(code, namespace, judge):
    """`(operation, line, fault)` of the first operation that returns a shape in which `judge` finds a fault."""
    checked, found = set(), []

    def watch(frame, event, value):
        caller = frame.f_back
        if event != "return" or caller is None or caller.f_code.co_filename != PROGRAM:
            return
        for shape in shapes(value):
            key = hash(shape.wrapped)
            if key in checked:
                continue
            checked.add(key)
            fault = judge(shape)
            if fault:
                found.append((frame.f_code.co_name, caller.f_lineno, fault))
                sys.setprofile(None)
                raise _Found

    sys.setprofile(watch)
    try:
        exec(code, namespace)
    except BaseException:
        # The first run came to its end; whatever ends this one, the search is over.
        pass
    finally:
        sys.setprofile(None)
    return found[0] if found else None


def hollow(shape):
    """Whether a solid has no inside."""
    return next(("a solid has no volume" for solid in shape.Solids() if abs(solid.Volume()) < 1e-9), None)


def shapes(value):
    """The shapes in what an operation returned."""
    if isinstance(value, cq.Shape):
        yield value
    elif isinstance(value, cq.Workplane):
        for each in value.objects:
            if isinstance(each, cq.Shape):
                yield each
