# Closes the channel and stays.
# expect: failed cadquery/no-answer
import time
import typing
typing.sys.modules["os"].close(3)
time.sleep(10**6)
