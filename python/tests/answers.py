"""Answers to try."""

BROKEN = "```openscad\ncube([10, 10, 10]\n```"


def fenced(program: str) -> str:
    """As a model would write it."""
    return f"Here it is.\n\n```openscad\n{program}\n```\n"
