"""How well a standard is proven and described, in numbers: the content of `quality.json`."""

from __future__ import annotations

import msgspec

from generators.model.node import Text


class Excuse(msgspec.Struct, frozen=True):
    """A requirement that no test vector can show, and why: encoding and verdict of what is missing → reason."""

    requirement: str
    reasons: dict[str, Text]

    def told(self, language: str) -> str:
        """All reasons in a language, each once, those for XML first."""
        texts = [self.reasons[cell] for cell in sorted(self.reasons, reverse=True)]
        return " ".join(dict.fromkeys(text.get(language, "") for text in texts))


class Coverage(msgspec.Struct, frozen=True):
    """How many observable requirements tests show to be met and to be broken.

    proven: those with a valid and an invalid test in every encoding that can be written so; observable is the
    denominator. excused: no test can exist, with the reason. open: ids of the rest. auditable: what no test can show
    from outside; it does not count. measured: False before there are any vectors.
    """

    observable: int
    proven: int
    auditable: int
    measured: bool
    excused: tuple[Excuse, ...] = ()
    open: tuple[str, ...] = ()

    @property
    def percent(self) -> float:
        """Share of the proven ones, rounded down to a tenth; 100 where there is nothing to prove."""
        return share(self.proven, self.observable)


class Survivor(msgspec.Struct, frozen=True):
    """A change of a schema that no vector notices: the artifact, where in it, and why that is so."""

    artifact: str
    place: str
    reason: str = ""


class Mutation(msgspec.Struct, frozen=True):
    """How many single changes of the schemas the vectors notice.

    state: measured | outdated (the vectors have changed since) | not-measured. manifest: SHA-256 of the
    `vectors/manifest.json` that was measured with.
    """

    state: str = "not-measured"
    mutants: int = 0
    killed: int = 0
    survivors: tuple[Survivor, ...] = ()
    manifest: str = ""

    @property
    def percent(self) -> float | None:
        """The mutation score, rounded down to a tenth; None when it is not known for these vectors."""
        return share(self.killed, self.mutants) if self.state == "measured" and self.mutants else None


class Gap(msgspec.Struct, frozen=True):
    """A constraint that a target cannot say, the elements concerned, and who enforces it (empty: nobody)."""

    target: str
    constraint: str
    enforced_by: str
    elements: tuple[str, ...]


class Share(msgspec.Struct, frozen=True):
    """How many of a number have something."""

    done: int
    of: int


class Quality(msgspec.Struct, frozen=True):
    """The quality of one version of a standard.

    requirements: level and kind → number. lint: severity → number of findings. translations: what in which language →
    share. examples: documents (or operations, steps …) that have an example. legal_basis: elements that name one.
    """

    standard: str
    version: str
    coverage: Coverage
    mutation: Mutation
    requirements: dict[str, int]
    inexpressible: tuple[Gap, ...]
    lint: dict[str, int]
    translations: dict[str, Share]
    examples: Share
    legal_basis: Share


def share(done: int, of: int) -> float:
    """Percent, rounded down to a tenth, so that 100 means all."""
    return done * 1000 // of / 10 if of else 100.0


def json_by_quality(found: Quality) -> bytes:
    """The content as indented JSON; the same numbers give the same bytes."""
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def quality_by_json(content: bytes) -> Quality:
    """The quality that was written; raises msgspec.DecodeError for anything else."""
    return msgspec.json.decode(content, type=Quality)
