"""The report on one answer."""

from __future__ import annotations

import json
from typing import Any, TypedDict


class Finding(TypedDict):
    """A diagnostic of the program or a defect of its body."""

    code: str
    """Stable, kebab-case: `scad/undefined-variable`."""
    severity: str
    """`error` or `warning`."""
    place: dict[str, int] | None
    """`line` and `column` from 1, `start` and `end` in bytes."""
    message: str
    hints: list[str]


class Measures(TypedDict):
    """What was measured of a body. Millimetres, square millimetres, cubic millimetres."""

    volume: float
    """Signed while the mesh is not a solid."""
    area: float
    min: list[float]
    max: list[float]
    centroid: list[float]
    components: int
    betti: list[int] | None
    """Parts, tunnels, closed voids; `None` when the mesh is not a solid."""
    euler: int
    watertight: bool
    triangles: int


class Report:
    """What the engine says about one answer; byte-identical everywhere, `timing` aside."""

    __slots__ = ("_data", "_json")

    def __init__(self, text: str) -> None:
        """`text` is the JSON of a report, as any of CADForge's doors prints it."""
        self._json = text
        self._data: dict[str, Any] = json.loads(text)

    @property
    def task(self) -> str:
        """The task's id, or the name of a bare reference."""
        return self._data["task"]

    @property
    def language(self) -> str:
        """`openscad` or `cadquery`."""
        return self._data["language"]

    @property
    def outcome(self) -> str:
        """What became of the program: `ok`, `no-code`, `parse-error`, ..."""
        return self._data["outcome"]

    @property
    def reward(self) -> float:
        """Within `range`."""
        return self._data["reward"]["total"]

    @property
    def range(self) -> tuple[float, float]:
        """Lowest and highest possible reward."""
        low, high = self._data["reward"]["range"]
        return low, high

    @property
    def terms(self) -> dict[str, float]:
        """By term, before its weight."""
        return self._data["reward"]["terms"]

    @property
    def weights(self) -> dict[str, float]:
        """By term."""
        return self._data["reward"]["weights"]

    @property
    def gates(self) -> dict[str, bool]:
        """By gate, whether it is open."""
        return self._data["reward"]["gates"]

    @property
    def raw(self) -> dict[str, float]:
        """What lies behind the terms: millimetres and counts."""
        return self._data["reward"]["raw"]

    @property
    def measures(self) -> Measures | None:
        """What was measured of the candidate, when there is one."""
        return self._data["measures"]

    @property
    def diagnostics(self) -> list[Finding]:
        """What is wrong with the program, worst first within each stage."""
        return self._data["diagnostics"]

    @property
    def console(self) -> list[str]:
        """Console lines in the language's own form."""
        return self._data["console"]

    @property
    def feedback(self) -> str:
        """Plain text for the model's next turn."""
        return self._data["feedback"]

    @property
    def hashes(self) -> dict[str, str]:
        """BLAKE3, hex, of all that the report depends on."""
        return self._data["hashes"]

    @property
    def timing(self) -> dict[str, Any]:
        """`cached`, `build_ms`, `grade_ms`, `total_ms`: all that differs between two runs."""
        return self._data["timing"]

    def to_dict(self) -> dict[str, Any]:
        """All of it, as a dict of one's own."""
        return json.loads(self._json)

    def to_json(self) -> str:
        """One line, every number as `cadforge batch` writes it."""
        return self._json

    def __repr__(self) -> str:
        return f"Report(task={self.task!r}, outcome={self.outcome!r}, reward={self.reward:.4f})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Report) and self._json == other._json

    def __hash__(self) -> int:
        return hash(self._json)

    def __reduce__(self) -> tuple[Any, ...]:
        return Report, (self._json,)
