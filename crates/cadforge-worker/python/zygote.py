"""Imports CadQuery once and forks locked children: one for every program, and some that mesh shapes.

It runs no program and reads no shape: what it forks is always clean. Its standard input is a
socket to the pool, which sends nine bytes a command (a letter, a number) and, with a fork, one end
of the child's own channel; it answers with JSON lines.
"""

import gc
import json
import os
import resource
import select
import signal
import socket
import struct
import sys

import confine

COMMAND = struct.Struct("<cQ")
CONTROL, CHANNEL = 0, 3


def tell(**event):
    """Sends one event to the pool."""
    os.write(CONTROL, json.dumps(event).encode() + b"\n")


def enter_namespaces():
    """Continues in a child that is the first process of new namespaces, where that is allowed."""
    names = confine.own_namespaces()
    if names:
        pid = os.fork()
        if pid:
            # Only waits: its own end must not keep the channel open, or the pool would see no end.
            os.closerange(0, 3)
            os.waitpid(pid, 0)
            os._exit(0)
        confine.die_with_parent()
    return names


def prepare():
    """Imports and warms all that children need, and returns their two entry points.

    OCCT gets a pool without threads first: a fork of a process that has threads would hang at the
    child's first parallel algorithm, and a child may not start any.
    """
    import absent  # noqa: F401
    from OCP.BOPAlgo import BOPAlgo_Options
    from OCP.OSD import OSD_ThreadPool

    OSD_ThreadPool.DefaultPool_s(1).Init(1)
    BOPAlgo_Options.SetParallelMode_s(False)
    import program
    import tessellate

    program.warm()
    gc.collect()
    gc.freeze()
    return {b"P": program.serve, b"T": tessellate.serve, b"Q": lambda fd: program.send(fd, {"denied": confine.probe()})}


def address_space():
    """This process's address space, bytes."""
    try:
        with open("/proc/self/statm") as statm:
            return int(statm.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def threads():
    """How many threads this process has; one where that cannot be told."""
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:
        return 1


class Zygote:
    """The loop: fork, kill, reap."""

    def __init__(self, policy, entries):
        self.lock = confine.Lock(policy)
        self.entries = entries
        self.children = {}
        self.base = address_space()
        self.null = os.open(os.devnull, os.O_RDWR)
        self.control = socket.socket(fileno=os.dup(CONTROL))

    def fork(self, kind, number, channel):
        """Forks one child."""
        pid = os.fork()
        if pid == 0:
            code = 70
            try:
                self.become(kind, channel)
                code = 0
            finally:
                os._exit(code)
        os.close(channel)
        self.children[pid] = number

    def become(self, kind, channel):
        """What a child does with its life."""
        os.setsid()
        confine.die_with_parent()
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for standard in (0, 1, 2):
            os.dup2(self.null, standard)
        os.dup2(channel, CHANNEL, inheritable=False)
        os.closerange(CHANNEL + 1, confine.RULESET)
        os.closerange(confine.RULESET + 1, 1 << 10)
        self.lock.close(self.base)
        self.entries[kind](CHANNEL)

    def kill(self, number):
        """Kills a child with all that it may have started."""
        for pid, known in self.children.items():
            if known == number:
                try:
                    os.killpg(pid, signal.SIGKILL)
                except ProcessLookupError:
                    # It has not become a group of its own yet.
                    os.kill(pid, signal.SIGKILL)

    def reap(self):
        """Tells the pool of every child that has ended."""
        while self.children:
            pid, status, used = os.wait4(-1, os.WNOHANG)
            if pid == 0:
                return
            number = self.children.pop(pid, None)
            if number is not None:
                tell(
                    dead=number,
                    signal=os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0,
                    code=os.WEXITSTATUS(status) if os.WIFEXITED(status) else 0,
                    own_kib=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
                    held_kib=used.ru_maxrss,
                    cpu_ms=round((used.ru_utime + used.ru_stime) * 1000),
                )

    def serve(self):
        """Serves the pool until it goes."""
        bell, ring = os.pipe()
        os.set_blocking(ring, False)
        os.set_blocking(bell, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(ring, warn_on_full_buffer=False)
        while True:
            ready, _, _ = select.select([self.control, bell], [], [])
            if bell in ready:
                os.read(bell, 4096)
                self.reap()
            if self.control in ready:
                command, descriptors, _, _ = socket.recv_fds(self.control, COMMAND.size, 1)
                if len(command) < COMMAND.size:
                    return
                kind, number = COMMAND.unpack(command)
                if kind == b"K":
                    self.kill(number)
                else:
                    self.fork(kind, number, descriptors[0])


def main():
    """Starts, tells what it is, serves."""
    confine.hide()
    namespaces = enter_namespaces()
    policy = json.loads(sys.argv[1])
    entries = prepare()
    os.environ.clear()
    if threads() != 1:
        sys.exit("a thread runs in the process that must fork")
    import cadquery
    from OCP import __version__ as kernel

    zygote = Zygote(policy, entries)
    tell(
        ready=True,
        python=".".join(map(str, sys.version_info[:3])),
        cadquery=cadquery.__version__,
        kernel=kernel,
        namespaces=namespaces,
        landlock=zygote.lock.ruleset is not None,
    )
    zygote.serve()
    for number in list(zygote.children.values()):
        zygote.kill(number)


main()
