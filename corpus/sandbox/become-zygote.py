# Takes up the work of the process that forks: kills and forks in its name.
# expect: denied | failed cadquery/kernel-crash
import typing
main = typing.sys.modules["__main__"]
gc = typing.sys.modules["gc"]
zygote = next(held for held in gc.get_objects() if type(held).__name__ == "Zygote")
main.tell(dead=1, signal=9, code=0, own_kib=1, held_kib=1, cpu_ms=1)
for number in list(zygote.children.values()):
    zygote.kill(number)
zygote.fork(b"P", 1, 3)
