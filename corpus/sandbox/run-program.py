# Replaces itself by another program.
# expect: denied
import typing
typing.sys.modules["os"].execv("/bin/sh", ["sh", "-c", "touch @DIR@/trace"])
