# Starts another program without a fork of its own.
# expect: denied
import typing
typing.sys.modules["os"].posix_spawn("/bin/sh", ["sh", "-c", "touch @DIR@/trace"], {})
