"""Write CAD programs for parts described in words; paid for the solid."""

from cad_env.harness import ChatHarness
from cad_env.taskset import CadEnv, CadTaskset

# Verifiers takes the one class of each kind that it finds here.
__all__ = ["CadEnv", "CadTaskset", "ChatHarness"]
