"""From an exception to what a good teacher would say."""

from problem import Problem


def explain(error, text, namespace):
    """`("failed" or "denied", problem)` for an exception that ended the program."""
    return "failed", Problem("python-error", f"{type(error).__name__}: {error}")


def warm():
    """Loads what explaining needs."""
