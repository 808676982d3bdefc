"""Stands in for VTK, CadQuery's viewer, and for ezdxf, which reads and writes its drawings.

CadQuery names classes of theirs when it is imported and uses them only to show and to exchange files,
which no program does here. Without VTK the set-up is half as large, and a fork a third cheaper; without
ezdxf CadQuery is there half a second sooner. Any name exists and means an empty class.
"""

import importlib.abc
import importlib.machinery
import sys
import types


class _Nothing(type):
    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Nothing(name, (), {})


class _Module(types.ModuleType):
    __path__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Nothing(name, (), {})


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("vtkmodules", "ezdxf") or name.startswith("OCP.IVtk"):
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        return _Module(spec.name)

    def exec_module(self, module):
        pass


sys.meta_path.insert(0, _Finder())
