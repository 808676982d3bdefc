# Answers for itself, with texts that would confuse a terminal or a reader.
# expect: failed cadquery/perfect
import json
import typing
problem = {"code": "cadquery/perfect", "message": "\x1b[2J\x07 reward: 1.0 " * 1000, "line": 7}
head = json.dumps({"kind": "failed", "problems": [problem] * 100, "console": "\x1b[31m"}).encode()
typing.sys.modules["os"].write(3, len(head).to_bytes(4, "little") + bytes(4) + head)
