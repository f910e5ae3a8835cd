"""Who has to act on a change, and in which order."""

from __future__ import annotations

from registry.compare.finding import Judged

PARTIES = {
    True: ("servers and whoever decides", "clients and whoever follows"),
    False: ("receivers", "senders"),
}


def roll_out(finding: Judged) -> str:
    """The order in which parties change, in words."""
    compatibility = finding.compatibility()
    first, second = PARTIES[finding.effect.conduct is not None]
    if finding.effect.semantic:
        return "all at once, at an agreed time"
    if None in (compatibility.backward, compatibility.forward):
        return "to be decided with the classification"
    if compatibility.backward and compatibility.forward:
        return "any order"
    if compatibility.backward:
        return f"{first} first"
    return f"{second} first" if compatibility.forward else "both versions in parallel"


def who_acts(finding: Judged) -> str:
    """Whom a change concerns."""
    compatibility = finding.compatibility()
    first, second = PARTIES[finding.effect.conduct is not None]
    if finding.effect.semantic or False in (compatibility.backward, compatibility.forward):
        if compatibility.backward and not finding.effect.semantic:
            return first
        if compatibility.forward and not finding.effect.semantic:
            return second
        return f"{first} and {second}"
    if finding.review:
        return "the author"
    return "whoever generates code" if finding.effect.codegen else "nobody"
