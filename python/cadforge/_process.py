"""What a process has one of: the engine, and how many threads it may use."""

from __future__ import annotations

import os
from functools import lru_cache

from . import _native

_engine: _native.Engine | None = None
_owner = 0


def engine() -> _native.Engine:
    """The engine of this process.

    Made when first needed. After a fork the child makes its own and leaves its parent's alone: the threads
    of that one are not there, and its locks may be held by them.
    """
    global _engine, _owner
    if _engine is None or _owner != os.getpid():
        _engine, _owner = _native.Engine(threads(None)), os.getpid()
    return _engine


def setup_cadquery(python: str | None = None) -> str:
    """Makes what CadQuery programs need, once a machine, and says which interpreter runs them.

    It lies under `CADFORGE_HOME`. Takes the network, a minute and 0.8 GB; nothing when it is there already.

    Args:
        python: The path of an interpreter that has CadQuery, to use instead.

    Raises:
        FaultError: It could not be made, or does not work.
    """
    return str(engine().setup_cadquery(python))


def threads(asked: int | None) -> int:
    """How many threads a batch may use.

    The argument; else `CADFORGE_NUM_THREADS`; else a fair part of the cores when `torchrun` started several
    workers on this machine; else `OMP_NUM_THREADS`, which Ray sets to an actor's cores; else all cores.
    """
    if asked is not None:
        if isinstance(asked, bool) or not isinstance(asked, int) or asked < 1:
            raise _native.SpecError(f"`threads` is {asked!r}; it must be a whole number from 1 up")
        return asked
    own = _positive("CADFORGE_NUM_THREADS")
    if own:
        return own
    cores = _cores()
    workers = _positive("LOCAL_WORLD_SIZE")
    if workers:
        return max(1, cores // workers)
    return min(cores, _positive("OMP_NUM_THREADS") or cores)


def scheme(reward: str | None, sampler: str, backend: str, strict: bool, compat: bool) -> _native.Scheme:
    """The checked settings. A definition from a file is read anew each time: it may have been edited."""
    if reward is not None and reward.endswith(".toml"):
        return _native.Scheme(reward, sampler, backend, strict, compat)
    return _built_in(reward, sampler, backend, strict, compat)


_built_in = lru_cache(maxsize=64)(_native.Scheme)


def _positive(name: str) -> int | None:
    text = os.environ.get(name, "")
    return int(text) if text.isdecimal() and int(text) > 0 else None


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
