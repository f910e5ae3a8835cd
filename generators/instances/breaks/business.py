"""Changes of one member that a business rule forbids, though its slot admits the value."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checker.business import BROKEN
from generators.instances.breaks.change import LEFT_OUT, Change, Site
from generators.instances.judge import Judge

MOST = 6


def changes(judge: Judge, site: Site) -> Iterator[Change]:
    """A few changes for each rule about an object; once per object."""
    if site.slot is not next(iter(site.cls.slots.values())):
        return
    for rule in judge.rules.of(site.cls.name):
        count = 0
        for proposal in rule.proposals(judge.model, site.object) if rule.rule.level == "error" else ():
            if count < MOST and rule.verdict(proposal.value)[0] == BROKEN:
                count += 1
                place = (*site.path, *proposal.place.path, proposal.place.key)
                new = LEFT_OUT if proposal.gone else proposal.new
                yield Change(place, new, f"'{proposal.place.key}' changed against rule '{rule.id}'")
