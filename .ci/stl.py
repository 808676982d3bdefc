"""What an exported STL says about its solid, as its readers see it.

Vertices are welded where their printed coordinates are equal to six
significant digits, and triangles that collapse by it are dropped; volume,
components, Euler number and closedness are counted on what is left. The
exporter's text, not the kernel's own indices, is what other programs get.
"""

import re
from collections import Counter
from dataclasses import dataclass

VERTEX = re.compile(rb"vertex\s+(\S+)\s+(\S+)\s+(\S+)")


@dataclass(frozen=True)
class Facts:
    """Figures of a mesh in mm and mm³; `low` and `high` are the box's corners."""

    triangles: int
    volume: float
    low: tuple[float, ...]
    high: tuple[float, ...]
    components: int
    euler: int
    watertight: bool
    closed: bool

    @property
    def size(self) -> float:
        return max(h - l for l, h in zip(self.low, self.high))


def facts(text: bytes) -> Facts | None:
    """The figures of an ASCII STL, or None when it has no triangle."""
    index: dict[tuple[float, ...], int] = {}
    corners = [
        index.setdefault(tuple(_six(c) for c in match), len(index))
        for match in VERTEX.findall(text)
    ]
    points = list(index)
    faces = [
        face
        for face in zip(corners[::3], corners[1::3], corners[2::3])
        if len(set(face)) == 3
    ]
    if not faces:
        return None
    directed = Counter(e for a, b, c in faces for e in ((a, b), (b, c), (c, a)))
    edges = Counter()
    for (a, b), times in directed.items():
        edges[min(a, b), max(a, b)] += times
    used = sorted({corner for face in faces for corner in face})
    axes = list(zip(*(points[i] for i in used)))
    return Facts(
        triangles=len(faces),
        volume=sum(_six_volumes(*(points[i] for i in face)) for face in faces) / 6,
        low=tuple(min(axis) for axis in axes),
        high=tuple(max(axis) for axis in axes),
        components=_components(len(points), faces, used),
        euler=len(used) - len(edges) + len(faces),
        watertight=all(times == 2 for times in edges.values()),
        closed=all(directed[b, a] == times for (a, b), times in directed.items()),
    )


def _six(number: bytes) -> float:
    # Adding zero turns the negative zero that some exporters print into zero.
    return float(f"{float(number):.6g}") + 0.0


def _six_volumes(a, b, c) -> float:
    return (
        a[0] * (b[1] * c[2] - b[2] * c[1])
        - a[1] * (b[0] * c[2] - b[2] * c[0])
        + a[2] * (b[0] * c[1] - b[1] * c[0])
    )


def _components(count: int, faces, used) -> int:
    parent = list(range(count))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for a, b, c in faces:
        parent[root(b)] = root(a)
        parent[root(c)] = root(a)
    return len({root(i) for i in used})
