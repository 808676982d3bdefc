"""From an exception to what a good teacher would say: what, where, why, and what to do instead."""

import ast
import builtins
import difflib
import errno
import inspect
import numbers
import re
import traceback
import types

import cadquery as cq

import lessons
from place import Place, unclosed
from problem import Problem

DENIED = {errno.EPERM, errno.EACCES, errno.ENOSYS, errno.EMFILE, errno.ENOENT, errno.EROFS, errno.ENOTDIR}
"""What the sandbox makes system calls fail with."""


def explain(error, text, namespace):
    """`("failed" or "denied", problem)` for an exception that ended the program."""
    place = Place(error, text)
    if isinstance(error, SyntaxError) and place.line is None:
        return "failed", syntax(error, text)
    refused = isinstance(error, OSError) and (error.errno in DENIED or "not permitted" in str(error))
    if refused or "start new thread" in str(error):
        return "denied", denied(error, place)
    for kind, teach in RULES:
        if isinstance(error, kind):
            problem = teach(error, place, namespace)
            if problem is not None:
                return "denied" if problem.fields["code"] == "cadquery/denied" else "failed", problem
    return "failed", plain(error, place)


def syntax(error, text):
    """The text is not Python."""
    at = {"line": error.lineno, "column": error.offset}
    if re.search(r"^\s*```", text, re.M):
        hint = "give the program alone, without Markdown fences"
        return Problem("syntax", "a line of Markdown stands in the program", **at, hint=hint)
    if re.search(r"\$f[nas]\b|^\s*module\s+\w+\s*\(|\)\s*\{\s*$", text, re.M):
        return Problem("syntax", "this looks like OpenSCAD, not Python", **at, hint="write it with CadQuery")
    open_at = unclosed(text)
    if open_at:
        line, column, bracket = open_at
        verb = "is never closed" if bracket in "([{" else "closes nothing"
        return Problem("unclosed-bracket", f"`{bracket}` {verb}", line=line, column=column, hint="count the brackets")
    line = (text.splitlines() + [""])[min(error.lineno or 1, len(text.splitlines()) or 1) - 1]
    if re.match(r"\s*[A-Z][\w']*,?( [\w']+,?){2,}", line):
        hint = "give the program alone, and sentences only behind `#`"
        return Problem("syntax", "a sentence stands in the program", **at, hint=hint)
    code = "indentation" if isinstance(error, IndentationError) else "syntax"
    return Problem(code, str(error.msg), **at, hint=advice(str(error.msg)))


def denied(error, place):
    """The kernel refused a system call."""
    if isinstance(error, OSError) and error.filename:
        what = f"the file `{error.filename}` cannot be opened"
    elif isinstance(error, OSError):
        what = f"the system refuses this call ({error.strerror or first_line(error)})"
    else:
        what = "no thread can be started"
    hint = "a program may only compute: no files, network, processes or threads"
    return Problem("denied", what, **place.at(), hint=hint)


def import_error(error, place, _):
    """A module that may not be imported, or a name that a module lacks."""
    name = error.name or "?"
    if type(error).__name__ == "ImportNotAllowed":
        hint = lessons.IMPORTS.get(name.partition(".")[0], "`cadquery`, `numpy`, `math` and pure Python modules are here")
        return Problem("import-not-allowed", f"`{name}` may not be imported", line=place.line, hint=hint)
    wanted = re.search(r"cannot import name '(\w+)'", str(error))
    module = __import__("sys").modules.get(name)
    if wanted and module:
        return missing(module, wanted[1], place)
    return Problem("import-not-allowed", f"there is no module `{name}` here", line=place.line)


def name_error(error, place, namespace):
    """A name that means nothing."""
    if place.deep:
        return argument(error, place)
    if isinstance(error, UnboundLocalError):
        name = re.search(r"'(\w+)'", str(error))
        message = f"`{name[1] if name else 'a name'}` is used in a function before it is assigned there"
        hint = "a function that assigns a name cannot read the global of that name: pass it as an argument"
        return Problem("undefined-name", message, **place.at(), hint=hint)
    name = error.name or "?"
    hint = None
    if name in lessons.OTHER_LANGUAGES:
        hint = f"in CadQuery: `{lessons.OTHER_LANGUAGES[name]}`"
    elif name in lessons.UNITS:
        hint = f"lengths are in millimetres: {lessons.UNITS[name]}"
    elif name in ("np", "numpy"):
        hint = "add `import numpy as np`"
    elif hasattr(cq, name):
        hint = f"did you mean `cq.{name}`?"
    elif hasattr(__import__("math"), name):
        hint = f"did you mean `math.{name}`?"
    else:
        known = [key for key in namespace if not key.startswith("__")] + dir(builtins)
        close = difflib.get_close_matches(name, known, 1, 0.6)
        hint = f"did you mean `{close[0]}`?" if close else "define it before it is used"
    return Problem("undefined-name", f"`{name}` is not defined", line=place.line, column=place.column, hint=hint)


def attribute_error(error, place, _):
    """An operation that does not exist."""
    if place.deep and place.inner[-1].f_code.co_name == "__getattr__":
        # An assembly looks among its parts first and complains without a name.
        asked = place.inner[-1].f_locals
        return missing(asked.get("self"), asked.get("name", "?"), place)
    if place.deep or error.name is None:
        return argument(error, place)
    return missing(error.obj, error.name, place)


def missing(owner, name, place):
    """`owner` has no `name`: what exists instead."""
    if owner is None:
        hint = f"what stands before `.{name}` is `None`: end the function that makes it with `return`"
        return Problem("no-such-operation", f"`None` has no `{name}`", **{**place.at(), "operation": name}, hint=hint)
    if isinstance(owner, types.ModuleType):
        title, family = owner.__name__.rpartition(".")[2], owner.__name__
    else:
        kind = owner if isinstance(owner, type) else type(owner)
        title = kind.__name__
        families = (cq.Workplane, cq.Sketch, cq.Assembly, cq.Shape)
        family = next((each.__name__ for each in families if issubclass(kind, each)), title)
    snippet = lessons.INSTEAD.get(family, {}).get(name)
    real = sorted(each for each in dir(owner) if not each.startswith("_"))
    close = difflib.get_close_matches(name, real, 3, 0.6)
    if snippet is None:
        lower = {each.lower().replace("_", ""): each for each in real}
        same = lower.get(name.lower().replace("_", ""))
        related = lambda each: each.startswith(name) or name.startswith(each)
        begun = [each for each in real if len(name) > 2 and each.startswith(name)]
        close = [same] if same else begun[:3] or sorted(close, key=related, reverse=True)
    if snippet:
        hint = f"for example `{snippet}`"
    elif close:
        hint = "did you mean " + " or ".join(f"`{each}`" for each in close) + "?"
    else:
        hint = f"`{title}` has " + ", ".join(f"`{each}`" for each in MAIN.get(family, real)[:24])
    at = {**place.at(), "operation": name}
    return Problem("no-such-operation", f"`{title}` has no `{name}`", **at, hint=hint)


MAIN = {
    "Workplane": "box sphere cylinder rect circle polygon polyline extrude revolve loft sweep cut union intersect hole fillet "
    "chamfer shell faces edges workplane translate rotate mirror".split(),
    "Shape": "cut fuse intersect fillet chamfer faces edges moved translate rotate mirror scale Volume BoundingBox".split(),
    "Sketch": "rect circle polygon segment arc trapezoid regularPolygon slot push vertices fillet chamfer face hull".split(),
    "Assembly": "add constrain solve toCompound".split(),
    "cadquery": "Workplane Sketch Assembly Solid Wire Edge Face Vector Location Plane Color".split(),
}
"""What to name of something that has too much to name it all."""


def type_error(error, place, _):
    """Arguments that do not fit."""
    text = str(error)
    called = re.match(r"(\w+)\.(\w+)\(\) ", text)
    owner = called and (getattr(cq, called[1], None) or getattr(cq.occ_impl.shapes, called[1], None))
    if owner:
        signature = signature_of(getattr(owner, called[2], None))
        message = text.replace(called[0], f"`{called[2]}` ").replace("got an unexpected keyword argument", "has no parameter")
        hint = f"`{called[2]}{signature}`" if signature else None
        at = {**place.at(), "operation": called[2]}
        if "positional" in text:
            hint = lessons.ARGUMENTS.get(called[2], hint)
        if unmade(place.node):
            hint = f"make one first: `cq.{called[1]}().{called[2]}(...)`"
        return Problem("wrong-argument", message, **at, hint=hint)
    return argument(error, place) if place.deep else None


def argument(error, place):
    """The library stumbled over an argument of the wrong kind."""
    if not place.deep:
        return None
    signature = next((text for text in map(signature_of, owners(place.operation)) if text), None)
    hint = lessons.ARGUMENTS.get(place.operation) or (f"`{place.operation}{signature}`" if signature else None)
    message = f"`{place.operation}` cannot work with these arguments"
    unfit = "incompatible" in str(error) or isinstance(error, NameError)
    cause = misfit(place) or ("an argument has the wrong type or an unknown value" if unfit else first_line(error))
    return Problem("wrong-argument", message, **place.at(), cause=cause, hint=hint or advice(str(error)))


def misfit(place):
    """The first argument that should be a number and is none, in words."""
    frame = next((each for each in place.inner if each.f_code.co_name == place.operation), None)
    function = next(owners(place.operation), None)
    if frame is None or function is None:
        return None
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return None
    for each in parameters:
        value = frame.f_locals.get(each.name)
        if each.annotation in (float, int) and not isinstance(value, numbers.Real):
            given = f"the text {value!r}" if isinstance(value, str) else f"of type `{type(value).__name__}`"
            return f"`{each.name}` is {'`None`' if value is None else given}, not a number"
    return None


def unmade(node):
    """Whether a call is made on a class of CadQuery's instead of on one of its things."""
    owner = getattr(getattr(node, "func", None), "value", None)
    name = getattr(owner, "attr", getattr(owner, "id", None))
    return isinstance(owner, (ast.Attribute, ast.Name)) and name in ("Workplane", "Sketch", "Assembly")


def complaint(error, place, _):
    """CadQuery's own complaints."""
    if not place.deep:
        return None
    start = f"`{place.operation}`: " if place.operation else ""
    for sign, code, cause, hint in lessons.MESSAGES:
        if sign in str(error):
            return Problem(code, start + first_line(error), **place.at(), cause=cause, hint=hint)
    return None


def key_error(error, place, _):
    """A part that an assembly does not have."""
    if place.operation != "constrain" or not place.deep:
        return None
    hint = "name parts when they are added: `add(part, name='lid')`"
    return Problem("wrong-argument", f"the assembly has no part `{error.args[0]}`", **place.at(), hint=hint)


def kernel_error(error, place, _):
    """The geometry kernel gave up."""
    operation = place.operation or "an operation"
    cause, hint = lessons.KERNEL.get(operation, (None, None))
    if operation in ("fillet", "chamfer"):
        cause, hint = fitting(operation, place.inner) or (cause, hint)
    said = first_line(error)
    detail = "" if said in ("", "BRep_API: command not done") else f": {said}"
    return Problem("kernel-error", f"`{operation}` failed in the kernel{detail}", **place.at(), cause=cause, hint=hint)


def fitting(operation, frames):
    """Cause and hint after trying smaller sizes on the same edges; `None` when that cannot be told."""
    local = next((frame.f_locals for frame in frames if frame.f_code.co_name == operation), {})
    size = local.get("radius", local.get("length"))
    solid, edges = local.get("solid", local.get("self")), local.get("edgeList")
    if not isinstance(size, (int, float)) or not isinstance(solid, cq.Shape) or not edges:
        return None
    noun = "radius" if operation == "fillet" else "length"
    if not size > 0:
        return f"the {noun} is {size:g}", f"give a positive {noun}, or leave the operation out"
    box = solid.BoundingBox()
    if size > box.DiagonalLength:
        whole = f"the whole part is only {box.xlen:.3g} x {box.ylen:.3g} x {box.zlen:.3g}"
        return f"the {noun} is {size:g} and {whole}", "lengths are in millimetres"

    def works(value):
        try:
            if operation == "fillet":
                return solid.fillet(value, edges).isValid()
            return solid.chamfer(value, None, edges).isValid()
        except Exception:
            return False

    low, high = 0.0, float(size)
    for _ in range(7):
        middle = float(f"{(low + high) / 2:.2g}")
        if not low < middle < high:
            break
        if works(middle):
            low = middle
        else:
            high = middle
    cause = lessons.KERNEL[operation][0]
    if low:
        return cause, f"on these edges a {noun} of {low:g} works, {size:g} does not"
    return cause, f"no {noun} works on these edges: select fewer"


def selector_error(error, place, _):
    """A selector that cannot be read."""
    given = getattr(error, "pstr", "?")
    word = given.strip().lower()
    meant = next((each for each in (lessons.SELECTORS.get(word), given.upper(), given[::-1].upper()) if each and reads(each)), None)
    if meant:
        return Problem("bad-selector", f"`{given}` is no selector", **place.at(), hint=f"did you mean '{meant}'?")
    hint = "selectors look like '>Z', '<X', '|Y', '#Z', '%CIRCLE', '>Z[1]', '|Z and >Y'"
    return Problem("bad-selector", f"`{given}` is no selector", **place.at(), hint=hint)


def reads(selector):
    """Whether CadQuery can read a selector."""
    try:
        return bool(cq.selectors.StringSyntaxSelector(selector))
    except Exception:
        return False


def recursion_error(_, place, __):
    """A function that calls itself for ever."""
    return Problem("recursion", "functions call each other too deeply", line=place.line, hint="use a loop")


def ended(_, place, __):
    """`exit()` and friends."""
    hint = "drop `exit()`: the program ends at its last line"
    return Problem("ended-itself", "the program ended itself before its last line", line=place.line, hint=hint)


def plain(error, place):
    """Any other exception, in Python's words."""
    said = first_line(error)
    message = f"{type(error).__name__}: {said}" if said else type(error).__name__
    return Problem("python-error", message, **place.at(), hint=advice(message))


def advice(said):
    """What to do about something that Python says."""
    return next((hint for sign, hint in lessons.PYTHON if sign in said), None)


def said(error):
    """The line that names the exception at the end of a traceback."""
    lines = [line for text in traceback.format_exception_only(error) for line in text.splitlines() if line.strip()]
    named = [line for line in lines if "Error" in line or "Exception" in line]
    return steady((named or lines or [""])[-1].strip())


def first_line(error):
    """The first line of what the exception says."""
    return steady((str(error).strip().splitlines() or [""])[0])[:200]


def steady(text):
    """`text` without addresses and places of our files, which differ from run to run and between machines."""
    return re.sub(r" at 0x[0-9a-f]+| \(/[^()]*\.(py|so)\)", "", text)


def owners(name):
    """CadQuery's functions of that name, the likeliest first."""
    for kind in (cq.Workplane, cq.Sketch, cq.Assembly, cq.Solid, cq.Wire, cq.Edge, cq.Face, cq):
        found = getattr(kind, name, None) if name else None
        if callable(found):
            yield found


def signature_of(function):
    """The parameters of a function as one would call it, without types; `None` when they are not known."""
    try:
        parameters = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return None
    shown = [
        each.name if each.default is each.empty else f"{each.name}={each.default!r}"
        for each in parameters
        if each.name not in ("self", "cls") and each.kind not in (each.VAR_KEYWORD, each.VAR_POSITIONAL)
    ]
    return f"({', '.join(shown)})" if shown and len(shown) == len([p for p in parameters if p.name not in ("self", "cls")]) else None


class _Kernel(type):
    """Kernel errors have no common base but their package."""

    def __instancecheck__(cls, error):
        return type(error).__module__.split(".")[0] == "OCP"


class KernelError(metaclass=_Kernel):
    """Any exception of OCCT's."""


class _Selector(type):
    def __instancecheck__(cls, error):
        return type(error).__module__.startswith("pyparsing")


class SelectorError(metaclass=_Selector):
    """The selector grammar's complaint."""


RULES = (
    (KernelError, kernel_error),
    (SelectorError, selector_error),
    (ImportError, import_error),
    (NameError, name_error),
    (AttributeError, attribute_error),
    (TypeError, type_error),
    (RecursionError, recursion_error),
    (KeyError, key_error),
    (SystemExit, ended),
    (Exception, complaint),
)


def warm():
    """Uses what explaining needs, so that nothing is loaded behind the lock."""
    for text in ("cq.Workplane().cone()", "x = (", "cq.Workplane().box(1)", "cq.Workplane().box(1, 1, 1).edges().fillet(9)"):
        try:
            exec(compile(text, "<program>", "exec"), {"cq": cq})
        except Exception as error:
            explain(error, text, {})
