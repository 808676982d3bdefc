"""What a program finds around it: names, imports, a console, and exports that write nothing.

All of this is courtesy, so that programs written for a desktop run unchanged and mistakes are told
in words. None of it protects anything: the kernel is the wall (see `confine`).
"""

import builtins
import io
import math
import sys
import types

import cadquery as cq
from cadquery import exporters
from OCP.Font import Font_FontMgr
from OCP.TCollection import TCollection_AsciiString

from problem import Problem

IMPORTS = frozenset(
    "__future__ abc array bisect calendar cmath collections colorsys contextlib copy dataclasses datetime decimal "
    "enum fractions functools heapq itertools json keyword logging math numbers numpy operator pprint random re "
    "statistics string struct textwrap time types typing typing_extensions unicodedata warnings cadquery".split()
)
"""Roots of what a program may import. All of it is loaded before the lock falls, for nothing can be opened after."""

LOADED = (
    "cadquery.func cadquery.selectors cadquery.sketch cadquery.assembly cadquery.occ_impl.geom "
    "cadquery.occ_impl.shapes cadquery.occ_impl.exporters.assembly collections.abc logging.handlers numpy.fft "
    "numpy.linalg numpy.polynomial numpy.random numpy.ma encodings.idna encodings.latin_1 encodings.ascii"
).split()
"""Submodules that are loaded beside the roots."""


class TooMuchOutput(BaseException):
    """The program printed more than it may."""


class ImportNotAllowed(ImportError):
    """The program asked for a module that it may not have; `name` says which."""


class Console(io.TextIOBase):
    """Keeps the end of what a program prints."""

    KEPT = 8192

    def __init__(self, limit):
        self._limit, self._written, self._text = limit, 0, ""

    def writable(self):
        return True

    def write(self, text):
        self._written += len(text)
        self._text = (self._text + text)[-self.KEPT :] if len(text) < self.KEPT else text[-self.KEPT :]
        if self._written > self._limit:
            raise TooMuchOutput
        return len(text)

    def tail(self):
        """The last characters that were printed."""
        return self._text


class Surroundings:
    """One program's surroundings, and what it did with them."""

    exports = 0

    def __init__(self, output):
        self.console = Console(output)
        self.shown = []

    def namespace(self):
        """The global names that the program starts with."""
        offered = dict(vars(builtins))
        offered["__import__"] = guarded_import
        return {
            "__name__": "__main__",
            "__builtins__": offered,
            "cq": cq,
            "cadquery": cq,
            "exporters": exporters,
            "math": math,
            "Assembly": cq.Assembly,
            "Color": cq.Color,
            "show_object": lambda shape, *_, **__: self.shown.append(shape),
            "debug": lambda *_, **__: None,
            "log": lambda *_, **__: None,
        }

    def notes(self):
        """What the author should know although it worked."""
        if not Surroundings.exports:
            return []
        hint = "the solid is taken from the program itself; leave exports out"
        return [Problem("export-ignored", "nothing is written to a file here", hint=hint)]


class Fonts:
    """Stands where CadQuery asks for the machine's fonts and knows none of them.

    OCCT then takes the one that it carries, so a text has the same shape on every machine.
    """

    GetInstance_s = classmethod(lambda cls: cls)
    CheckFont = staticmethod(lambda *_: False)

    @staticmethod
    def FindFont(*_):
        """Something with a name that no font has."""
        return Fonts

    FontName = staticmethod(lambda: TCollection_AsciiString("none"))


def guarded_import(name, globals=None, locals=None, fromlist=(), level=0):
    """`__import__` as the program sees it; modules that import others are not in its way."""
    root = name.partition(".")[0]
    if level == 0 and root not in IMPORTS:
        raise ImportNotAllowed(f"`{name}` may not be imported", name=name)
    return builtins.__import__(name, globals, locals, fromlist, level)


def _ignored(returned):
    def export(*arguments, **_):
        Surroundings.exports += 1
        return arguments[0] if returned is None else returned

    return export


def prepare():
    """Loads what programs may import and makes every export a note. Before the fork, once."""
    for name in sorted(IMPORTS) + LOADED:
        try:
            __import__(name)
        except ImportError:
            # `typing_extensions` is there or not; `logging.handlers` needs modules that may be missing.
            continue
    exporters.export = exporters.exportDXF = _ignored(False)
    for owner, names, returned in (
        (cq.Shape, ("exportStl", "exportStep", "exportBrep", "exportBin", "export"), True),
        (cq.Workplane, ("export", "exportSvg"), None),
        (cq.Sketch, ("export",), None),
        (cq.Assembly, ("export", "save", "exportAssembly"), None),
    ):
        for name in names:
            if hasattr(owner, name):
                setattr(owner, name, _ignored(returned))
    # Nothing can be opened, whatever would read it.
    sys.modules["ezdxf"].readfile = open
    Font_FontMgr.GetInstance_s().ClearFontDataBase()
    cq.occ_impl.shapes.Font_FontMgr = Fonts
    # The viewer needs a screen; programs end with it by habit.
    viewer = types.ModuleType("cadquery.vis")
    viewer.show = viewer.show_object = lambda *_, **__: None
    sys.modules["cadquery.vis"] = cq.vis = viewer
