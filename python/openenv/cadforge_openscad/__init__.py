"""CADForge OpenSCAD as an OpenEnv environment."""

from .client import CadforgeOpenscadEnv
from .models import CadforgeOpenscadAction, CadforgeOpenscadObservation, CadforgeOpenscadState

__all__ = ["CadforgeOpenscadAction", "CadforgeOpenscadEnv", "CadforgeOpenscadObservation", "CadforgeOpenscadState"]
