# Imports what may not be imported, by a string.
# expect: failed cadquery/import-not-allowed
__import__("os").system("touch @DIR@/trace")
