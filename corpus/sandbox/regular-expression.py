# Never ends, in the engine of regular expressions.
# expect: over cpu
import re
re.match(r"(a|aa)+$", "a" * 60 + "b")
