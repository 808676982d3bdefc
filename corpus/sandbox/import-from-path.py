# Puts a folder of its own on the path.
# expect: failed cadquery/import-not-allowed
import typing
typing.sys.path.insert(0, "@DIR@")
import planted
