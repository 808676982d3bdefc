"""The real `openscad`, run once per program and remembered by content."""

import hashlib
import json
import os
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

TIMEOUT = 120


@dataclass
class Run:
    """What one run of the binary left behind.

    `output` is the written file (an ASCII STL, or the ECHO lines) or None when
    the binary wrote none; `code` is None when the time limit ended the run.
    """

    code: int | None
    stderr: str
    seconds: float
    output: bytes | None


class OpenScad:
    """Runs `openscad` on program texts, keeping every answer in `cache`."""

    def __init__(self, cache: Path, binary: str = "openscad"):
        self.cache = cache
        self.binary = binary
        cache.mkdir(parents=True, exist_ok=True)

    def stl(self, source: str) -> Run:
        return self._run(source, "stl")

    def echo(self, source: str) -> Run:
        return self._run(source, "echo")

    def stl_all(self, sources: list[str], jobs: int) -> list[Run]:
        with ThreadPoolExecutor(jobs) as pool:
            return list(pool.map(self.stl, sources))

    def _run(self, source: str, kind: str) -> Run:
        key = hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()
        meta = self.cache / f"{key}.{kind}.json"
        body = self.cache / f"{key}.{kind}"
        if meta.exists():
            known = json.loads(meta.read_text())
            return Run(output=body.read_bytes() if body.exists() else None, **known)
        run = self._call(source, kind)
        if run.output is not None:
            _write(body, run.output)
        fields = asdict(run)
        del fields["output"]
        _write(meta, json.dumps(fields).encode())
        return run

    def _call(self, source: str, kind: str) -> Run:
        # Each run gets its own folder, so that a program that imports a file
        # finds none, whatever else is being tested.
        with tempfile.TemporaryDirectory() as folder:
            program, out = Path(folder, "program.scad"), Path(folder, f"out.{kind}")
            program.write_bytes(source.encode("utf-8", "surrogatepass"))
            start = time.perf_counter()
            try:
                done = subprocess.run(
                    [self.binary, "-o", out, program],
                    cwd=folder,
                    capture_output=True,
                    timeout=TIMEOUT,
                )
                code, stderr = done.returncode, done.stderr
            except subprocess.TimeoutExpired as ended:
                code, stderr = None, ended.stderr or b""
            seconds = time.perf_counter() - start
            text = stderr.decode("utf-8", "replace").replace(folder, "")
            written = code == 0 and out.exists() and out.stat().st_size > 0
            return Run(code, text, seconds, out.read_bytes() if written else None)


def _write(path: Path, content: bytes) -> None:
    """Writes in one step, so that a run cut short leaves no half answer."""
    temporary = path.with_suffix(f"{path.suffix}.{os.getpid()}.{time.monotonic_ns()}")
    temporary.write_bytes(content)
    temporary.rename(path)
