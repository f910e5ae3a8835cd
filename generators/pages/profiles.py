"""The page of profiles: what each comprises, and how an implementation claims it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generators.model.requirements import Claim, Requirements
from generators.pages.frame import Page
from generators.pages.markdown import code, file_link, link, plain, told
from generators.pages.messages import fenced
from generators.pages.parts import event_link, facts_list, linked, operation_link
from generators.pages.shelf import Edition, Shelf, relative
from generators.pages.words import word_text

PAGE = "profiles.md"
LISTED = "requirements.json"
LEVELS = ("MUST", "SHOULD", "MAY")
COMMANDS = {
    "data": 'fabrik conformance data {name} --profile {profile} --exec "./validate {{file}}"',
    "interface": "fabrik conformance api {name} --profile {profile} --url http://localhost:8080",
    "process": "fabrik conformance process {name} --profile {profile} --log events.xes",
}
"""Kind of standard → command that tests an implementation by a profile."""


def profiles_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of profiles, if the standard declares any."""
    listed = edition.requirements
    if listed is not None and listed.profiles:
        body = (line for claim in listed.profiles for line in _profile(shelf, edition, listed, claim))
        yield Page(PAGE, word_text("profiles"), body, word_text("profiles_lead"), contents=True)


def _profile(shelf: Shelf, edition: Edition, listed: Requirements, claim: Claim) -> Iterator[str]:
    words, standard = shelf.words, edition.standard
    title = told(claim.title, shelf.language) or plain(claim.id)
    yield from (f"## {title} {{: #{claim.id} }}", "", code(claim.id), "{: .element-badges }", "")
    yield from (told(claim.description, shelf.language), "")
    yield from facts_list(
        [*_parts(shelf, edition, claim), (words["profile_requirements"], _extent(shelf, listed, claim))]
    )
    if edition.download(LISTED) is not None:
        address = shelf.file(f"{edition.place}/{PAGE}", edition, LISTED)
        yield from (f"{file_link(LISTED, address)}: {words['profile_ids']}", "")
    yield from (f"**{words['profile_claim']}**", "")
    command = COMMANDS[standard.kind].format(name=standard.name, profile=claim.id)
    yield from (*fenced("bash", command, ""), "")


def _parts(shelf: Shelf, edition: Edition, claim: Claim) -> Iterator[tuple[str, str]]:
    """What the profile is limited to; a sort of which it names nothing is comprised as a whole."""
    words, standard, origin = shelf.words, edition.standard, f"{edition.place}/{PAGE}"
    every = words["profile_all"]
    if standard.model is not None:
        yield words["profile_documents"], _joined(_document(shelf, edition, name) for name in claim.roots) or every
        yield words["profile_encodings"], _joined(map(str.upper, claim.encodings)) or every
    if standard.interface is not None:
        operations = (_call(shelf, edition, name, origin) for name in claim.operations)
        yield words["profile_operations"], _joined(operations) or every
    if standard.process is not None:
        page = f"{edition.place}/participants.md"
        found = (p for p in standard.process.participants if p.id in claim.participants)
        links = (linked(each, f"{page}#{each.id}", origin, shelf.language) for each in found)
        yield words["profile_participants"], _joined(links) or every


def _document(shelf: Shelf, edition: Edition, name: str) -> str:
    cls = edition.standard.data.classes.get(name)
    page = shelf.message_page(cls) if cls is not None else ""
    shown = (told(cls.title, shelf.language) if cls is not None else "") or plain(name)
    return link(shown, relative(f"{edition.place}/{PAGE}", page)) if page else shown


def _call(shelf: Shelf, edition: Edition, name: str, origin: str) -> str:
    """An operation, or else an event."""
    interface = edition.standard.interface
    known = interface is not None and interface.operation(name) is not None
    return (operation_link if known else event_link)(shelf, edition, name, origin)


def _extent(shelf: Shelf, listed: Requirements, claim: Claim) -> str:
    """How many requirements have to be met: those of the standard by level, then those of each that it builds on."""
    words, claimed = shelf.words, set(claim.requirements)
    levels = Counter(found.level for found in listed.requirements if found.id in claimed)
    shown = ", ".join(
        f"{words.get(level, level)}: {levels[level]}" for level in ("MUST", "SHOULD", "MAY") if levels[level]
    )
    told_ = [words["profile_levels"].format(count=levels.total(), all=len(listed.requirements), levels=shown)]
    for standard, ids in listed.used.items():
        count = len(claimed.intersection(ids))
        told_ += [words["profile_used"].format(count=count, standard=plain(standard))] if count else []
    return _joined(told_)


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(parts)
