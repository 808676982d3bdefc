#!/usr/bin/env python3
"""Makes PyPI's torch, a CUDA build, importable on a test machine without CUDA's 3 GB of libraries.

    pip install --no-deps torch==2.15.0
    python .ci/torch_cpu.py              # needs gcc and readelf
    pip install trl ...                  # no longer drags the CUDA packages in

The CUDA libraries that torch links against are replaced by stubs with the same names, symbols and symbol
versions, whose every function says "no device". Such a torch never sees a GPU: for tests only. With access
to download.pytorch.org, `--index-url https://download.pytorch.org/whl/cpu` is the better way.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

NO_DEVICE = 100  # cudaErrorNoDevice
FOREIGN = re.compile(r"lib(cu[^t]|cudart|cupti|nccl|nvrtc|nvJitLink|nvshmem|nvToolsExt)")
FOREIGN_NAME = re.compile(
    r"(_Z\w*?)?(cuda|cu[A-Z]|cublas|cudnn|cufft|curand|cusparse|cusolver|p?nccl|nvrtc|nvshmem|cupti|nvJit)"
)


def readelf(*arguments: str) -> str:
    return subprocess.run(["readelf", *arguments], capture_output=True, text=True, check=True).stdout


class Wanted:
    """What torch's own libraries expect of foreign ones."""

    def __init__(self) -> None:
        self.libraries: set[str] = set()
        self.versioned: dict[str, dict[str, tuple[str, str]]] = defaultdict(
            dict
        )  # library: symbol: version, type
        self.plain: dict[str, str] = {}  # symbol: type
        self.defined: set[str] = set()

    def read(self, path: Path) -> None:
        needed = re.findall(r"\(NEEDED\).*\[(.+?)\]", readelf("-dW", str(path)))
        self.libraries.update(name for name in needed if FOREIGN.match(name))
        library, library_of = "", {}
        for line in readelf("-VW", str(path)).splitlines():
            if found := re.search(r"File: (\S+)", line):
                library = found[1]
            elif found := re.search(r"Name: (\S+)", line):
                library_of[found[1]] = library
        for line in readelf("--dyn-syms", "-W", str(path)).splitlines():
            columns = line.split()
            if len(columns) < 8 or not columns[0].rstrip(":").isdigit():
                continue
            kind, binding, section, (symbol, _, version) = (
                columns[3],
                columns[4],
                columns[6],
                columns[7].partition("@"),
            )
            version = version.lstrip("@")
            if section != "UND":
                self.defined.add(symbol)
            elif version and FOREIGN.match(library_of.get(version, "")):
                self.versioned[library_of[version]][symbol] = (version, kind)
            elif not version and binding != "WEAK":
                self.plain[symbol] = kind


def source(symbols: dict[str, str]) -> str:
    lines = []
    for symbol, kind in symbols.items():
        if re.search(r"Get(Last)?Error(String|Name)|GetVersionString", symbol):
            lines.append(f'const char *{symbol}(void) {{ return "stub"; }}')
        elif kind == "OBJECT":
            lines.append(f"long {symbol}[64];")
        else:
            lines.append(f"int {symbol}(void) {{ return {NO_DEVICE}; }}")
    return "\n".join([*lines, "static int unused;", ""])


def build(library: str, target: Path, versioned: dict[str, tuple[str, str]], plain: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        code, script = Path(folder, "stub.c"), Path(folder, "stub.map")
        code.write_text(source({**{symbol: kind for symbol, (_, kind) in versioned.items()}, **plain}))
        command = ["gcc", "-shared", "-fPIC", "-w", "-o", str(target), str(code), f"-Wl,-soname,{library}"]
        if versioned:
            nodes = defaultdict(list)
            for symbol, (version, _) in versioned.items():
                nodes[version].append(f"{symbol};")
            script.write_text(
                "".join(
                    f"{version} {{ global: {' '.join(names)} }};\n"
                    for version, names in sorted(nodes.items())
                )
            )
            command.append(f"-Wl,--version-script={script}")
        subprocess.run(command, check=True)


def main() -> None:
    spec = importlib.util.find_spec("torch")
    if spec is None or spec.origin is None:
        raise SystemExit("torch_cpu: torch is not installed here; see the head of this file")
    torch = Path(spec.origin).parent
    wanted = Wanted()
    for path in [*(torch / "lib").glob("*.so*"), *torch.glob("_C*.so")]:
        if not FOREIGN.match(path.name):
            wanted.read(path)
    plain = {
        symbol: kind
        for symbol, kind in wanted.plain.items()
        if symbol not in wanted.defined and FOREIGN_NAME.match(symbol)
    }
    libraries = sorted(wanted.libraries | set(wanted.versioned))
    for library in libraries:
        own = plain if library.startswith("libcudart") else {}
        build(library, torch / "lib" / library, wanted.versioned[library], own)
    metadata = next(
        path for path in importlib.metadata.files("torch") or [] if path.name == "METADATA"
    ).locate()
    kept = [
        line
        for line in metadata.read_text().splitlines(True)
        if not re.match(r"Requires-Dist: (cuda|nvidia|triton)", line)
    ]
    metadata.write_text("".join(kept))
    print(f"torch_cpu: {len(libraries)} stubs in {torch / 'lib'}")


if __name__ == "__main__":
    main()
