# Starts a grandchild that outlives it.
# expect: denied
import time
import typing
os = typing.sys.modules["os"]
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(1000)
    os._exit(0)
result = cq.Workplane().box(1, 2, 3)
