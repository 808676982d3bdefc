# Ignores every signal and computes for ever.
# expect: over cpu
import typing
signal = typing.sys.modules["signal"]
for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
while True:
    pass
