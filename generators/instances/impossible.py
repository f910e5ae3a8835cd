"""That there is no instance, or none is found.

Impossible(ValueError)
└── Exhausted              the search was given up
"""


class Impossible(ValueError):
    """No instance was found: constraints contradict each other, or demand objects without end."""


class Exhausted(Impossible):
    """The search was given up; trying another branch of it would only take longer."""
