# Waits for another job on the channel.
# expect: over wall
import typing
print(typing.sys.modules["os"].read(3, 100))
