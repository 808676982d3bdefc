# Removes, renames, truncates and opens up somebody's file.
# expect: shape 6
import typing
os = typing.sys.modules["os"]
attempts = (
    lambda: os.remove("@DIR@/secret"),
    lambda: os.rename("@DIR@/secret", "@DIR@/moved"),
    lambda: os.truncate("@DIR@/secret", 0),
    lambda: os.chmod("@DIR@/secret", 0o777),
    lambda: os.utime("@DIR@/secret", (0, 0)),
)
for attempt in attempts:
    try:
        attempt()
    except OSError:
        continue
    raise SystemExit("it worked")
result = cq.Workplane().box(1, 2, 3)
