# Tries the calls with which kernels were broken before: bpf, perf, io_uring, userfaultfd, keys, modules.
# expect: shape 6
import typing
libc = typing.sys.modules["ctypes"].CDLL(None)
for number in (175, 246, 248, 249, 250, 272, 298, 310, 311, 313, 321, 323, 424, 425, 426, 427, 428, 438, 440, 448):
    assert libc.syscall(number, 0, 0, 0, 0, 0, 0) == -1, number
result = cq.Workplane().box(1, 2, 3)
