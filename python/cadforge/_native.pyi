from collections.abc import Callable, Iterable
from typing import Any

ENGINE_VERSION: str

class SpecError(ValueError):
    """What the caller gave is wrong; says which field and the mend."""

class FaultError(RuntimeError):
    """We or the machine failed, not the program: there is no reward."""

    kind: str
    retryable: bool

class Scheme:
    """How answers are scored, checked once."""

    def __init__(
        self,
        reward: str | None = None,
        sampler: str = "exact",
        backend: str = "cadforge",
        strict: bool = False,
        compat: bool = False,
    ) -> None: ...
    @property
    def rewards(self) -> list[tuple[str, str, tuple[float, float], list[tuple[str, float]]]]: ...

class Engine:
    """The engine with its threads; `cadforge` keeps one a process."""

    def __init__(self, programs: int) -> None: ...
    def setup_cadquery(self, python: str | None = None) -> str: ...
    def submit(
        self,
        rows: Iterable[Any],
        scheme: Scheme,
        threads: int,
        with_reports: bool,
        callback: Callable[[], None] | None = None,
    ) -> Ticket: ...
    def score(self, row: dict[str, Any], scheme: Scheme) -> str: ...

class Ticket:
    """A batch on its way."""

    def wait(self) -> None: ...
    def cancel(self) -> None: ...
    def take(self) -> list[Any]: ...

class Part:
    """What a program draws, or why it draws nothing."""

    @staticmethod
    def build(engine: Engine, program: str, language: str, strict: bool) -> Part: ...
    @property
    def outcome(self) -> str: ...
    @property
    def console(self) -> list[str]: ...
    def diagnostics(self) -> str: ...
    def measures(self) -> str: ...
    def arrays(self) -> tuple[bytes, bytes]: ...
    def export(self, format: str) -> bytes: ...
    def render(self, views: list[str], size: int) -> bytes: ...

class Task:
    """One task: what is asked, and what answers are compared with."""

    @staticmethod
    def resolve(id: str) -> Task:
        """The task at an address such as `cylinder@1/train/0/1`, or the product of this name."""

    @staticmethod
    def of_prompt(prompt: str) -> Task | None:
        """The task that a prompt in the words of one of the families asks for; `None` for other words."""

    @staticmethod
    def from_json(text: str) -> Task:
        """What `to_json` wrote, or a task of one's own: `id`, `prompt` and `reference` must be there."""

    def in_language(self, language: str) -> Task:
        """The same task for answers in another language."""

    @property
    def id(self) -> str: ...
    @property
    def prompt(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def level(self) -> int | None: ...
    @property
    def family(self) -> str | None: ...
    @property
    def split(self) -> str | None: ...
    @property
    def system(self) -> str:
        """What the model is told before the prompt."""

    @property
    def parameters(self) -> dict[str, float]:
        """Dimensions by name: millimetres, degrees or counts."""

    @property
    def reference(self) -> str:
        """The right answer as a program, in `reference_language`. Never part of a prompt."""

    @property
    def reference_language(self) -> str: ...
    def messages(self) -> list[dict[str, str]]:
        """The system prompt and the prompt, as chat messages."""

    def to_json(self) -> str:
        """The whole task, its reference included, as one line of JSON."""

    def __reduce__(self) -> tuple[Any, ...]: ...

def sample_tasks(
    count: int, split: str, seed: int, levels: list[int], chamfer_k: float, language: str
) -> list[Task]: ...
def families() -> list[tuple[str, int, str]]: ...
