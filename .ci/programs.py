"""The programs that a comparison runs on."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Program:
    name: str
    source: str


def load(paths: list[Path]) -> list[Program]:
    """Reads folders of `.scad` files, single files, and JSON Lines.

    A JSON Lines row gives its program in `code` (or `program`); rows without
    one, and rows marked `code_truncated`, are left out. Of equal texts only
    the first is kept.
    """
    found: dict[str, Program] = {}
    for path in paths:
        for program in _read(path):
            found.setdefault(program.source, program)
    return list(found.values())


def _read(path: Path):
    if path.is_dir():
        for file in sorted(path.rglob("*.scad")):
            yield Program(str(file.relative_to(path)), _text(file))
    elif path.suffix == ".jsonl":
        for number, line in enumerate(_text(path).splitlines(), 1):
            row = json.loads(line)
            source = row.get("code") or row.get("program")
            if source and not row.get("code_truncated"):
                yield Program(f"{path.stem}:{number}", source)
    else:
        yield Program(path.name, _text(path))


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "surrogateescape")
