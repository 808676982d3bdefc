"""Programs by themselves: what they draw, what it measures, what it looks like."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from . import _native
from ._process import engine
from .report import Finding, Measures

if TYPE_CHECKING:
    import numpy as np

VIEWS = ("front", "back", "left", "right", "top", "isometric")


class Mesh(NamedTuple):
    """A triangle mesh."""

    points: np.ndarray
    """(n, 3) float64, millimetres."""
    triangles: np.ndarray
    """(m, 3) uint32, counter-clockwise when seen from outside."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a program draws. Without a mesh `measures` is `None`; drawing and exporting raise SpecError."""

    outcome: str
    """`ok` for a closed solid, else why not: `parse-error`, `empty`, `open`, ..."""
    measures: Measures | None
    diagnostics: list[Finding]
    console: list[str]
    _part: _native.Part

    def mesh(self) -> Mesh:
        """Its triangles as numpy arrays over memory of its own. Needs numpy."""
        import numpy as np

        points, triangles = self._part.arrays()
        return Mesh(
            np.frombuffer(points, dtype="<f8").reshape(-1, 3),
            np.frombuffer(triangles, dtype="<u4").reshape(-1, 3),
        )

    def export(self, format: str = "stl") -> bytes:
        """The bytes of a file: `stl`, `off`, `obj`, `ply` or `glb`."""
        return self._part.export(format)

    def render(self, view: str = "isometric", size: int = 480) -> bytes:
        """A PNG of `size` pixels a side; the view `all` puts six beside each other."""
        return self._part.render(list(VIEWS) if view == "all" else [view], size)


def build(program: str, *, language: str = "openscad", strict: bool = False) -> Part:
    """Runs a program without comparing it with anything. What is wrong with it is in the part.

    Raises:
        SpecError: An argument is wrong.
        FaultError: We or the machine failed.
    """
    part = _native.Part.build(engine(), program, language, strict)
    return Part(part.outcome, json.loads(part.measures()), json.loads(part.diagnostics()), part.console, part)


def measure(program: str, *, language: str = "openscad") -> dict[str, Any]:
    """What can be measured of what a program draws: the fields of `Measures`, and `outcome` and `solid`.

    Raises:
        SpecError: The program gives no mesh.
        FaultError: We or the machine failed.
    """
    part = build(program, language=language)
    if part.measures is None:
        reasons = "; ".join(finding["message"] for finding in part.diagnostics)
        raise _native.SpecError(
            f"the program gives no mesh: {part.outcome}{': ' if reasons else ''}{reasons}"
        )
    return {**part.measures, "outcome": part.outcome, "solid": part.outcome == "ok"}


def render(program: str, *, view: str = "isometric", size: int = 480, language: str = "openscad") -> bytes:
    """A picture of what a program draws, as the bytes of a PNG of `size` pixels a side.

    Args:
        view: `front`, `back`, `left`, `right`, `top`, `isometric`, or `all` of them beside each other.

    Raises:
        SpecError: The program gives no mesh, or an argument is wrong.
        FaultError: We or the machine failed.
    """
    return build(program, language=language).render(view, size)
