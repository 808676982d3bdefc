# Makes namespaces, mounts, changes root and hostname, by number.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
assert libc.unshare(0x10000000) == -1
assert libc.setns(0, 0) == -1
assert libc.mount(b"none", b"/", b"tmpfs", 0, None) == -1
assert libc.chroot(b"/") == -1
assert libc.sethostname(b"x", 1) == -1
assert libc.setuid(0) == -1
result = cq.Workplane().box(1, 2, 3)
