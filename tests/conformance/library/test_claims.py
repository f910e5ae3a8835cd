"""What a profile claims, of vectors, steps of scenarios and participants."""

from __future__ import annotations

import msgspec
import pytest

from conformance.library import Claims
from generators.model.requirements import Claim
from generators.model.scenario import Capture, Scenario, ScenarioStep
from generators.vectors.entry import Entry
from tests.conformance.held import Held


def claims(claim: Claim | None = None) -> Claims:
    stated = {"standard": "amt", "version": "1.0.0", "profiles": [claim] if claim else []}
    return Claims(Held({"requirements.json": msgspec.json.encode(stated)}), claim.id if claim else "")


def entry(verdict: str, root: str = "Antrag", encoding: str = "xml", requirement: str = "", *shown: str) -> Entry:
    return Entry("a", "", encoding, root, verdict, requirement, requirements=shown)


ROOTED = Claim("p", roots=("Antrag",), requirements=("a", "b"))
BARE = Claim("p", requirements=("a",))


@pytest.mark.parametrize(
    ("claim", "vector", "claimed"),
    [
        (None, entry("invalid", requirement="z"), True),
        (ROOTED, entry("valid"), True),
        (ROOTED, entry("valid", "Bescheid"), False),
        (ROOTED, entry("invalid", requirement="a"), True),
        (ROOTED, entry("invalid", requirement="z"), False),
        (ROOTED, entry("invalid", "Bescheid", requirement="a"), False),
        (BARE, entry("valid", "Bescheid"), True),
        (BARE, entry("valid", "Bescheid", "xml", "", "z"), False),
        (BARE, entry("valid", "Bescheid", "xml", "", "z", "a"), True),
        (BARE, entry("invalid", requirement="b"), False),
        (Claim("p", encodings=("xml",), requirements=("a",)), entry("invalid", requirement="a"), True),
        (Claim("p", encodings=("json",), requirements=("a",)), entry("invalid", requirement="a"), False),
    ],
)
def test_vectors(claim: Claim | None, vector: Entry, claimed: bool) -> None:
    assert claims(claim).vector(vector) is claimed


SCENARIO = Scenario(
    id="s",
    steps=(
        ScenarioStep(id="anlegen", operation="anlegen", captures=(Capture(name="kennung", pointer="/id"),)),
        ScenarioStep(id="lesen", operation="lesen", parameters={"id": "{kennung}"}, requirements=("a",)),
        ScenarioStep(id="melden", event="gemeldet", requirements=("b",)),
        ScenarioStep(id="listen", operation="listen", requirements=("z",)),
    ),
)


@pytest.mark.parametrize(
    ("claim", "steps"),
    [
        (None, {"anlegen", "lesen", "melden", "listen"}),
        (Claim("p", requirements=("a", "b")), {"anlegen", "lesen", "melden"}),
        (Claim("p", operations=("anlegen", "lesen"), requirements=("a", "b", "z")), {"anlegen", "lesen"}),
        (Claim("p", operations=("lesen", "gemeldet"), requirements=("a", "b")), {"melden"}),
    ],
)
def test_steps_count_where_they_can_be_taken_and_show_something_claimed(claim: Claim | None, steps: set[str]) -> None:
    assert claims(claim).steps(SCENARIO) == steps


def test_what_a_profile_does_not_limit_is_claimed() -> None:
    found = claims(ROOTED)
    assert found.operation("lesen") and found.participant("amt") and found.root("Antrag")
    assert not found.root("Bescheid")
    assert not claims(Claim("p", operations=("lesen",))).operation("anlegen")
    assert not claims(Claim("p", participants=("amt",))).participant("person")
    assert set(found.reason) == {"de", "en"}
