"""Whether test vectors notice that a schema says less: the schemas with one constraint less, and who sees it."""

from generators.mutation.score import mutation

__all__ = ["mutation"]
