"""CADForge CadQuery as an OpenEnv environment."""

from .client import CadforgeCadqueryEnv
from .models import CadforgeCadqueryAction, CadforgeCadqueryObservation, CadforgeCadqueryState

__all__ = ["CadforgeCadqueryAction", "CadforgeCadqueryEnv", "CadforgeCadqueryObservation", "CadforgeCadqueryState"]
