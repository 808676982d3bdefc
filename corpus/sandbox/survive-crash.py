# Handles its own crash by going on, so that it crashes for ever.
# expect: over cpu | failed cadquery/kernel-crash
import typing
signal = typing.sys.modules["signal"]
for number in (signal.SIGSEGV, signal.SIGBUS, signal.SIGILL, signal.SIGABRT):
    signal.signal(number, lambda *_: None)
typing.sys.modules["ctypes"].string_at(1)
