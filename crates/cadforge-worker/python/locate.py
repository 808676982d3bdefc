"""Finds the operation that broke a shape: runs the program again and checks what every operation returns."""

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
            fault = flaw(shape.wrapped) or hollow(shape)
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
    if not found:
        return None
    operation, line, fault = found[0]
    cause, hint = lessons.FLAWS.get(fault) or lessons.KERNEL.get(operation, (None, None))
    message = f"`{operation}` leaves a broken shape: {fault}"
    return Problem("invalid-shape", message, line=line, operation=operation, cause=cause, hint=hint)


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
