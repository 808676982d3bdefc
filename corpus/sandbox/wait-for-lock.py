# Waits for a lock that nobody opens.
# expect: over wall
import typing
lock = typing.sys.modules["_thread"].allocate_lock()
lock.acquire()
lock.acquire()
