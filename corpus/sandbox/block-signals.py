# Blocks every signal and counts, so that only the last limit ends it.
# expect: over cpu
import typing
signal = typing.sys.modules["signal"]
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
while True:
    pass
