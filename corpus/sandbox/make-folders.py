# Makes folders without end.
# expect: denied
import typing
os = typing.sys.modules["os"]
for number in range(10**9):
    os.mkdir(f"@DIR@/{number}")
result = cq.Workplane().box(1, 2, 3)
