# Imports what may not be imported.
# expect: failed cadquery/import-not-allowed
import subprocess
subprocess.run(["touch", "@DIR@/trace"])
