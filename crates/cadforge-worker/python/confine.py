"""Locks the calling process in, from the inside, for good.

The child locks itself because the lock must fall after the fork and before the program, and the
process that forks is Python: Rust never has a moment between the two. The seccomp filter is
compiled in Rust (`sandbox/allow.json`) and arrives here as bytes; Landlock needs no rules, since
nothing is allowed. Every step that the machine lacks is skipped here and told by `probe`, which
judges by effect.
"""

import ctypes
import errno
import fcntl
import os
import resource
import struct
import sys

LINUX = sys.platform == "linux"

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 1, 4, 22, 38
SECCOMP_MODE_FILTER = 2
LANDLOCK_CREATE_RULESET, LANDLOCK_RESTRICT_SELF = 444, 446
LANDLOCK_CREATE_RULESET_VERSION = 1
CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC = 0x00020000, 0x04000000, 0x08000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
LINUX_CAPABILITY_VERSION_3 = 0x20080522

RULESET = 100
"""The descriptor of the Landlock ruleset, out of the way of those that children keep."""

_libc = ctypes.CDLL(None, use_errno=True) if LINUX else None


def call(function, *arguments):
    """Calls into libc; raises `OSError` when the result is negative."""
    result = getattr(_libc, function)(*arguments)
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), function)
    return result


def prctl(option, value):
    """`prctl` with one argument."""
    call("prctl", option, ctypes.c_ulong(value), 0, 0, 0)


def die_with_parent():
    """The kernel kills this process when its parent goes."""
    if LINUX:
        prctl(PR_SET_PDEATHSIG, 9)


def hide():
    """No other process of the same user may read or trace this one."""
    if LINUX:
        prctl(PR_SET_DUMPABLE, 0)


def own_namespaces():
    """Leaves the machine's namespaces where that is allowed; returns the names of the new ones.

    The next fork starts the new process namespace. Must be called before any thread exists.
    """
    if not LINUX:
        return []
    both = CLONE_NEWNS | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWNET | CLONE_NEWPID
    for flags in (both | CLONE_NEWUSER, both):
        try:
            call("unshare", ctypes.c_int(flags))
        except OSError:
            continue
        return ["user", "mount", "uts", "ipc", "net", "pid"][0 if flags & CLONE_NEWUSER else 1 :]
    return []


class Lock:
    """All that locking needs, prepared before the fork so that the child only makes system calls."""

    def __init__(self, policy):
        """`policy`: `filter` (the seccomp program, hex), `cpu_s`, `memory`, `void` (an empty folder)."""
        self.policy = policy
        program = bytes.fromhex(policy["filter"])
        self._program = ctypes.create_string_buffer(program, len(program)) if program else None
        self._sock_fprog = None
        if self._program:
            address = ctypes.addressof(self._program)
            self._sock_fprog = ctypes.create_string_buffer(struct.pack("@HP", len(program) // 8, address))
        self.ruleset = self._make_ruleset() if LINUX else None

    @staticmethod
    def _make_ruleset():
        """A Landlock ruleset that handles every right this kernel knows and grants none."""
        try:
            version = call("syscall", LANDLOCK_CREATE_RULESET, None, ctypes.c_size_t(0), LANDLOCK_CREATE_RULESET_VERSION)
        except OSError:
            return None
        rights = {1: 13, 2: 14, 3: 15, 4: 15}.get(version, 16)
        attributes = struct.pack("=Q", (1 << rights) - 1)
        if version >= 4:
            attributes += struct.pack("=Q", 0b11)
        if version >= 6:
            attributes += struct.pack("=Q", 0b11)
        made = call("syscall", LANDLOCK_CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), 0)
        ruleset = fcntl.fcntl(made, fcntl.F_DUPFD_CLOEXEC, RULESET)
        os.close(made)
        return ruleset

    def close(self, memory_base):
        """Locks this process. `memory_base` is the address space that it had when it was forked, bytes."""
        limits = {
            "RLIMIT_CORE": 0,
            "RLIMIT_CPU": self.policy["cpu_s"],
            "RLIMIT_FSIZE": 0,
            "RLIMIT_AS": memory_base + self.policy["memory"],
            "RLIMIT_MEMLOCK": 0,
            "RLIMIT_MSGQUEUE": 0,
            "RLIMIT_NPROC": 0,
        }
        for name, value in limits.items():
            # macOS has fewer limits and refuses to enforce some; what is lost there is told by `probe`.
            if hasattr(resource, name):
                # The first signal for processor time can be ignored, the one a second later cannot.
                hard = value + 1 if name == "RLIMIT_CPU" else value
                try:
                    resource.setrlimit(getattr(resource, name), (value, hard))
                except (ValueError, OSError):
                    pass
        if not LINUX:
            return
        try:
            os.chroot(self.policy["void"])
            os.chdir("/")
        except OSError:
            pass
        header = struct.pack("=Ii", LINUX_CAPABILITY_VERSION_3, 0)
        call("capset", header, bytes(24))
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        if self.ruleset is not None:
            call("syscall", LANDLOCK_RESTRICT_SELF, self.ruleset, 0)
            os.close(self.ruleset)
        # The last call before the filter: from here on no descriptor can be made.
        resource.setrlimit(resource.RLIMIT_NOFILE, (4, 4))
        if self._sock_fprog:
            call("prctl", PR_SET_SECCOMP, ctypes.c_ulong(SECCOMP_MODE_FILTER), self._sock_fprog, 0, 0)


def probe():
    """Tries, from inside a locked process, what must not work. Returns the names of what was denied."""
    attempts = {
        "files": lambda: os.open("/", os.O_RDONLY),
        "network": lambda: __import__("_socket").socket(),
        "processes": lambda: os.fork() or os._exit(0),
        "programs": lambda: os.execv(sys.executable, [sys.executable, "-c", ""]),
        "signals": lambda: os.kill(1, 0),
    }
    if LINUX:
        attempts["tracing"] = lambda: call("ptrace", 16, ctypes.c_int(1), 0, 0)
    denied = []
    for name, attempt in attempts.items():
        try:
            attempt()
        except OSError as error:
            if error.errno in (errno.EPERM, errno.EACCES, errno.ENOSYS):
                denied.append(name)
    return denied
