# Asks for the name of the machine, other processes and the terminal.
# expect: shape 6
import typing
os = typing.sys.modules["os"]
for attempt in (os.uname, lambda: os.getpgid(1), lambda: os.sched_setaffinity(0, {0}), lambda: os.setpriority(0, 0, -20), lambda: os.statvfs("/"), lambda: os.getxattr("/", "user.x")):
    try:
        attempt()
    except OSError:
        continue
    raise SystemExit("it worked")
result = cq.Workplane().box(1, 2, 3)
