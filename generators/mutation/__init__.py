"""Whether test vectors notice that a schema says less: the schemas with one constraint less, and who sees it."""

from generators.mutation.score import mutation, score

__all__ = ["mutation", "score"]
