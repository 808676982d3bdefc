# Imports what may not be imported, past the courtesy; the file is not to be had.
# expect: failed cadquery/import-not-allowed | failed cadquery/python-error | denied
import typing
typing.sys.modules["importlib"].import_module("multiprocessing").Process(target=print).start()
