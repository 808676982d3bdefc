"""Where in the program something went wrong, and in which operation."""

import ast
import itertools
import re

PROGRAM = "<program>"
"""The file name of the program in its own tracebacks."""


STATEMENT = re.compile(r"(import|from|def|class|for|while|if|return|with)\b|\w+ *=(?!=)")
"""The beginning of a line that cannot stand inside brackets."""


class Place:
    """The innermost place in the program's own text that an exception passed through."""

    def __init__(self, error, text):
        self.line = self.column = self.operation = None
        self.inner = []
        """Frames below the program's, outermost first: the library's."""
        self.node = None
        trace, last = error.__traceback__, None
        while trace:
            if trace.tb_frame.f_code.co_filename == PROGRAM:
                last, self.inner = trace, []
            else:
                self.inner.append(trace.tb_frame)
            trace = trace.tb_next
        if last is None:
            return
        self.line = last.tb_lineno
        self.node = _node(last, text)
        if self.node is not None:
            self._settle()
        elif self.inner:
            frame = self.inner[0]
            made = frame.f_code.co_name == "__init__"
            self.operation = type(frame.f_locals.get("self")).__name__ if made else frame.f_code.co_name

    @property
    def deep(self):
        """Whether a library raised, rather than the program itself."""
        return bool(self.inner)

    def at(self):
        """As the keyword arguments of a `Problem`."""
        return {"line": self.line, "column": self.column, "operation": self.operation}

    def _settle(self):
        """A chain over many lines is told by the line of the name that failed, not by where it begins."""
        node = self.node.func if isinstance(self.node, ast.Call) else self.node
        if isinstance(node, ast.Attribute):
            self.operation = node.attr
            self.line = node.end_lineno
            self.column = node.end_col_offset - len(node.attr.encode()) + 1
        else:
            self.line, self.column = node.lineno, node.col_offset + 1
            if isinstance(node, ast.Name) and isinstance(self.node, ast.Call):
                self.operation = node.id


def _node(trace, text):
    """The syntax node of the instruction that failed; `None` before Python 3.11, which keeps only lines."""
    code = trace.tb_frame.f_code
    if not hasattr(code, "co_positions"):
        return None
    position = next(itertools.islice(code.co_positions(), trace.tb_lasti // 2, None), None)
    if position is None or None in position:
        return None
    line, end_line, column, end_column = position
    best = None
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.expr) and (node.end_lineno, node.end_col_offset) == (end_line, end_column):
            if (node.lineno, node.col_offset) == (line, column):
                return node
            # The last link of a chain over several lines is told from its own line on.
            if isinstance(node, (ast.Call, ast.Attribute)):
                best = best or node
    return best


def unclosed(text):
    """`(line, column, bracket)` of a bracket that is never closed or closes nothing; else `None`.

    Where a later bracket closes in its stead, it is found by what cannot stand inside brackets: a
    statement at the margin, or the next link of a chain whose links began outside of it.
    """
    pairs = {")": "(", "]": "[", "}": "{"}
    stack, line, start, at, link, suspect = [], 1, 0, 0, None, None
    while at < len(text):
        sign = text[at]
        if stack and suspect is None and not text[start:at].strip():
            if sign == "." and link is not None and len(stack) > link:
                suspect = stack[link]
            elif at == start and STATEMENT.match(text, at):
                suspect = stack[-1]
        if sign == "." and not text[start:at].strip():
            link = len(stack)
        if sign == "\n":
            line, start = line + 1, at + 1
        elif sign == "#":
            end = text.find("\n", at)
            at = len(text) if end < 0 else end
            continue
        elif sign in "'\"":
            quote = sign * 3 if text.startswith(sign * 3, at) else sign
            at += len(quote)
            while at < len(text) and not text.startswith(quote, at):
                if text[at] == "\n":
                    if len(quote) == 1:
                        return None
                    line, start = line + 1, at + 1
                elif text[at] == "\\":
                    at += 1
                    if text[at : at + 1] == "\n":
                        line, start = line + 1, at + 1
                at += 1
            at += len(quote)
            continue
        elif sign in "([{":
            stack.append((line, at - start + 1, sign))
        elif sign in pairs:
            if not stack:
                return line, at - start + 1, sign
            opened = stack.pop()
            if opened[2] != pairs[sign]:
                return opened
        at += 1
    return suspect or stack[-1] if stack else None
