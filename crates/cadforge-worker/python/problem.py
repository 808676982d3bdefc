"""What is wrong with a program, as its author should hear it."""

LONGEST = 600
"""Longer texts are cut: they may quote the program."""


class Problem(Exception):
    """A typed complaint: a stable code, a place, what happened, why, and what to do instead."""

    def __init__(self, code, message, *, line=None, column=None, operation=None, cause=None, hint=None):
        super().__init__(message)
        self.fields = {
            "code": f"cadquery/{code}",
            "message": message,
            "line": line,
            "column": column,
            "operation": operation,
            "cause": cause,
            "hint": hint,
        }

    def data(self):
        """As plain data; absent parts are left out."""
        cut = lambda value: value[:LONGEST] if isinstance(value, str) else value
        return {name: cut(value) for name, value in self.fields.items() if value is not None}
