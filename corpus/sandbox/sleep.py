# Waits without computing.
# expect: over wall
import time
time.sleep(10**6)
